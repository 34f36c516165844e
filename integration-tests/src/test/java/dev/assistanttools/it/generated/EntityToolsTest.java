package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityToolsTest {

    private final Calls calls = Calls.of(new EntityTools());

    @Test
    void whatIsHeldRefersBack() {
        String order = "{\"id\":1,\"lines\":[{\"item\":\"tea\"},{\"item\":\"milk\"}]}";

        assertThat(calls.output("echo_entity", "{\"order\":" + order + "}")).isEqualTo(order);
    }

    @Test
    void entitiesMayContainEachOther() {
        assertThat(calls.output("print_customer", """
                        {"customer":{"name":"Ada","accounts":[{"number":"1","owner":null},\
                        {"number":"2","owner":{"name":"Bob","accounts":[]}}]}}""")).isEqualTo("Ada [1/nobody, 2/Bob]");
    }

    @Test
    void aConstantMayHaveOtherNamesThatNoAnswerShows() {
        assertThat(calls.output("print_level", "{\"level\":\"tall\"}")).isEqualTo("HIGH");
        assertThat(calls.result("print_level", "{\"level\":\"x\"}").output())
                .contains("expected one of \"LOW\", \"HIGH\", but got \"x\"");
    }

    @Test
    void mistakesInThemHaveTheirPlace() {
        assertThat(calls.mistakes(
                        "print_customer", "{\"customer\":{\"name\":\"Ada\",\"accounts\":[{\"owner\":{\"name\":1}}]}}"))
                .containsExactlyInAnyOrder("/customer/accounts/0/owner/accounts", "/customer/accounts/0/number");
    }
}
