package dev.assistanttools.spring.test;

import static dev.assistanttools.spring.test.ToolAssertions.assertThatTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.dispatch.DispatchSettings;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.UnknownArguments;
import dev.assistanttools.registry.ToolRegistry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ToolAssertTest {

    private static final String SCHEMA =
            "{\"properties\":{\"symbol\":{\"description\":\"its symbol\",\"type\":\"string\"}},\"required\":[\"symbol\"],"
                    + "\"type\":\"object\",\"additionalProperties\":false}";

    private final Exchange exchange = new Exchange();
    private final ToolRegistry registry = ToolRegistry.of(exchange);

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(error ->
                        assertThat(String.valueOf(error.getMessage()).strip()).isEqualTo(message));
    }

    @Test
    void aToolIsWhatAModelSees() {
        assertThatTool(registry, "get_quote")
                .isStrict()
                .hasDescription("The last price of a share.")
                .hasSchema(SCHEMA);
        fails(
                () -> assertThatTool(registry, "get_quote").isNotStrict(),
                "Expected get_quote not to be strict, but it is.");
        fails(
                () -> assertThatTool(registry, "get_quote").hasDescription("Prices."),
                "Expected get_quote to be described as\n  Prices.\nbut its description is\n  The last price of a share.");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        assertThatTool(registry, "get_quote").hasSchema(SCHEMA.replace("\"string\"", "\"integer\"")))
                .withMessageStartingWith(
                        "Expected get_quote to have another schema: at /properties/symbol/type expected"
                                + " \"integer\", but was \"string\". It is\n  {\"type\":\"object\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatTool(registry, "get_quote").hasSchema("schema"));
    }

    @Test
    void argumentsAreAcceptedWithoutACall() {
        assertThatTool(registry, "place_orders")
                .acceptsArguments("{\"orders\":[{\"side\":\"BUY\",\"symbol\":\"A\",\"quantity\":1,\"limit\":null}]}");
        assertThatTool(registry, "multiply").acceptsArguments("{\"a\":1.5,\"b\":\"2\"}");
        assertThatTool(registry, "fail").acceptsArguments("{}");

        assertThat(exchange.orders).hasValue(0);
    }

    @Test
    void argumentsThatAreNotAccepted() {
        fails(
                () -> assertThatTool(registry, "get_quote").acceptsArguments("{\"symbl\":\"A\"}"),
                "Expected get_quote to accept {\"symbl\":\"A\"}, but it is rejected: The arguments were not accepted;"
                        + " the tool was not called. /symbol: a value is required, but the property is missing");
    }

    @Test
    void argumentsAreRejectedAtTheirPlaces() {
        assertThatTool(registry, "place_orders")
                .rejectsArguments("{\"orders\":[{\"side\":\"HOLD\",\"symbol\":\"A\",\"quantity\":1.5,\"limit\":null}]}")
                .at("/orders/0/side")
                .onlyAt("/orders/0/quantity", "/orders/0/side")
                .saying("HOLD")
                .and()
                .isStrict();
    }

    @Test
    void argumentsThatAreNotRejectedThere() {
        RejectionAssert rejection = assertThatTool(registry, "multiply").rejectsArguments("{\"a\":\"one\",\"b\":2}");

        String mistakes = ", but the mistakes are\n  at \"/a\": expected a number, but got \"one\"";
        String call = "Expected multiply to reject {\"a\":\"one\",\"b\":2} ";
        rejection.at("/a", "expected a number, but got \"one\"");
        fails(() -> rejection.at("/b"), call + "at \"/b\"" + mistakes);
        fails(() -> rejection.at("/a", "no"), call + "at \"/a\" with \"no\"" + mistakes);
        fails(() -> rejection.onlyAt("/a", "/b"), call + "only at \"/a\", \"/b\"" + mistakes);
        fails(() -> rejection.saying("two"), call + "saying \"two\"" + mistakes);
        fails(
                () -> assertThatTool(registry, "multiply").rejectsArguments("{\"a\":1,\"b\":2}"),
                "Expected multiply to reject {\"a\":1,\"b\":2}, but it accepts it.");
    }

    @Test
    void theSettingsOfADispatcherCount() {
        ToolDispatcher dispatcher =
                ToolDispatcher.of(registry, DispatchSettings.defaults().withUnknownArguments(UnknownArguments.FAIL));
        String arguments = "{\"symbol\":\"A\",\"smybol\":\"B\"}";

        assertThatTool(registry, "get_quote").acceptsArguments(arguments);
        assertThatTool(dispatcher, "get_quote").rejectsArguments(arguments).onlyAt("/smybol");
    }

    @Test
    void aToolIsCalledAndItsResultLookedAt() {
        assertThatTool(registry, "get_quote")
                .calledWith("{\"symbol\":\"ACME\"}")
                .returned("{\"price\":12.5,\"symbol\":\"ACME\"}")
                .and()
                .calledWith("{\"symbol\":\"NONE\"}")
                .failedWith("There is no share NONE.")
                .and()
                .calledWith("{}")
                .wasRejectedAt("/symbol");
        assertThatTool(registry, "fail").calledWith("{}").failedBecauseOf(IllegalStateException.class);
        assertThatTool(registry, "who_am_i").calledWith("{}").returned("nobody");
    }

    @Test
    void aResultThatIsAnother() {
        fails(
                () -> assertThatTool(registry, "multiply")
                        .calledWith("{\"a\":3,\"b\":1.5}")
                        .returned("4"),
                "Expected multiply {\"a\":3,\"b\":1.5} to return 4, but: expected 4, but was 4.5\n  -> 4.5");
        fails(
                () -> assertThatTool(registry, "who_am_i").calledWith("{}").failed(),
                "Expected who_am_i {} to fail, but: it did not fail\n  -> nobody");
    }

    @Test
    void aToolThatIsNotThere() {
        fails(
                () -> assertThatTool(registry, "get_qoute"),
                "There is no tool get_qoute. Did you mean get_quote? The tools are: fail, get_quote, multiply, place_orders,"
                        + " who_am_i.");
        fails(() -> assertThatTool(ToolRegistry.of(), "work"), "There is no tool work. There are no tools at all.");
    }
}
