package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapperToolsTest {

    private final Calls calls = Calls.of(new WrapperTools());

    @Test
    void aValueHasTheFormOfTheOneItStandsFor() {
        assertThat(calls.output("echo_values", "{\"money\":12345678901234567.89,\"more\":[1,2.50],\"email\":\"a@b\"}"))
                .isEqualTo("[12345678901234567.89,[1,2.50],\"a@b\"]");
    }

    @Test
    void aDefaultIsWrappedToo() {
        assertThat(calls.output("echo_values", "{\"more\":[],\"email\":null}")).isEqualTo("[0.10,[],null]");
    }

    @Test
    void aRefusedValueHasItsPlaceAndReason() {
        assertThat(calls.result("echo_values", "{\"money\":1,\"more\":[1,-1]}").output())
                .contains("/more/1", "an amount is not negative");
        assertThat(calls.mistakes("echo_values", "{\"money\":{\"amount\":1},\"more\":[]}"))
                .containsExactly("/money");
    }

    @Test
    void unwrappedPropertiesStandAmongTheOthersAndAreWrittenSo() {
        String order = """
                {"id":1,"ship_street":"A","ship_city":"B","bill_street":"C","bill_city":null,"mail":"m"}""";

        assertThat(calls.output("echo_order", "{\"order\":" + order + "}")).isEqualTo(order);
    }

    @Test
    void anUnwrappedValueIsMadeEvenIfNothingOfItIsThere() {
        assertThat(calls.output("echo_order", "{\"order\":{\"id\":1,\"ship_street\":\"A\",\"bill_street\":\"C\"}}"))
                .endsWith("\"mail\":\"none\"}");
        assertThat(calls.mistakes("echo_order", "{\"order\":{\"id\":1,\"ship_city\":\"A\"}}"))
                .containsExactly("/order/ship_street", "/order/bill_street");
    }

    @Test
    void aKotlinPropertyHasTheNameOfItsParameter() {
        assertThat(calls.output("print_switch", "{\"toggle\":{\"isOn\":true,\"label\":\"lamp\"}}"))
                .isEqualTo("lamp true");
    }
}
