package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.tool.ToolVisibleException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ToolFuzzerTest {

    private static final ObjectShape OPTIONAL = ObjectShape.empty().optional("text");
    private static final ObjectShape REQUIRED = ObjectShape.empty().required("text");

    private static ToolFuzzer fuzzer(String properties, String required, Function<ArgumentReader, Object> reading) {
        String schema = String.format(Faulty.OBJECT, properties, required);
        return ToolFuzzer.of(ToolRegistry.of(Faulty.of(schema, reading)));
    }

    private static void isFault(ToolFuzzer fuzzer, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(fuzzer::run).withMessage(message);
    }

    private static final String SEED =
            "\nThe seed is 20260826: with withSeed(20260826L) the same arguments are made again.";

    @Test
    void toolsAreHeldToTheirSchemasWithoutBeingCalled() {
        Exchange exchange = new Exchange();
        List<String> around = new ArrayList<>();
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(exchange))
                .interceptor(call -> {
                    around.add(call.call().arguments());
                    return call.proceed();
                })
                .build();

        FuzzReport report = ToolFuzzer.of(dispatcher).run();

        assertThat(report).hasToString("750 cases of 5 tools, seed 20260826");
        assertThat(exchange.orders).hasValue(0);
        assertThat(around).isEmpty();
    }

    @Test
    void toolsAreCalledIfTheyMayBe() {
        Exchange exchange = new Exchange();

        ToolFuzzer.of(ToolRegistry.of(exchange)).invoking().run();

        assertThat(exchange.orders.get()).isPositive();
    }

    @Test
    void theSameSeedMakesTheSameCases() {
        List<String> first = arguments(1);

        assertThat(first).hasSizeGreaterThan(50).isEqualTo(arguments(1)).isNotEqualTo(arguments(2));
    }

    private static List<String> arguments(long seed) {
        List<String> called = new ArrayList<>();
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Exchange()))
                .executor(Runnable::run)
                .interceptor(call -> {
                    called.add(call.call().arguments());
                    return call.proceed();
                })
                .build();
        ToolFuzzer.of(dispatcher)
                .only("place_orders")
                .withSeed(seed)
                .withCases(200)
                .invoking()
                .run();
        return called;
    }

    @Test
    void aToolThatTakesNullForWhatIsRequiredIsAtFault() {
        isFault(
                fuzzer("\"text\":{\"type\":\"string\"}", "\"text\"", arguments -> text(arguments, OPTIONAL)),
                "Expected faulty with the arguments\n  {\"text\":null}\nto be rejected at \"/text\": null is not allowed,\nbut it"
                        + " accepts them."
                        + SEED);
    }

    @Test
    void aToolThatRejectsWhatMayBeLeftOutIsAtFault() {
        isFault(
                fuzzer("\"text\":{\"type\":[\"string\",\"null\"]}", "\"text\"", arguments -> text(arguments, REQUIRED)),
                "Expected faulty with the arguments\n  {\"text\":null}\nto be accepted, as its schema allows them,\nbut it is"
                        + " rejected for what the schema allows:\n  at \"/text\": a value is required, but got null"
                        + SEED);
    }

    @Test
    void aToolThatLacksAValueOfAnEnumIsAtFault() {
        EnumShape<Exchange.Side> sides =
                EnumShape.<Exchange.Side>empty().with("BUY", Exchange.Side.BUY).with("SELL", Exchange.Side.SELL);

        isFault(
                fuzzer("\"text\":{\"type\":\"string\",\"enum\":[\"BUY\",\"SELL\",\"HOLD\"]}", "\"text\"", arguments -> {
                    if (arguments.beginObject(REQUIRED)) {
                        while (arguments.nextProperty() >= 0) {
                            arguments.readEnum(sides);
                        }
                    }
                    arguments.finish();
                    return "";
                }),
                "Expected faulty with the arguments\n  {\"text\":\"HOLD\"}\nto be accepted, as its schema allows them,\nbut it is"
                        + " rejected for what the schema allows:\n  at \"/text\": expected one of \"BUY\", \"SELL\", but got"
                        + " \"HOLD\""
                        + SEED);
    }

    @Test
    void aToolThatFailsWhileItReadsIsAtFaultAndItsArgumentsAreMadeSmall() {
        isFault(
                fuzzer(
                        "\"text\":{\"type\":\"string\"},\"list\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}",
                        "\"text\",\"list\"",
                        arguments -> {
                            ObjectShape shape =
                                    ObjectShape.empty().required("text").required("list");
                            int sum = 0;
                            if (arguments.beginObject(shape)) {
                                for (int i = arguments.nextProperty(); i >= 0; i = arguments.nextProperty()) {
                                    if (i == 0) {
                                        arguments.readString();
                                    } else {
                                        List<Long> list = arguments.readList(ArgumentReader::readLong);
                                        sum += list == null ? 0 : list.size();
                                    }
                                }
                            }
                            arguments.finish();
                            if (sum > 1) {
                                throw new IllegalStateException("two");
                            }
                            return "";
                        }),
                "Expected faulty with the arguments\n  {\"text\":\"\",\"list\":[0,0]}\nto be accepted, as its schema allows"
                        + " them,\nbut reading them fails: java.lang.IllegalStateException: two"
                        + SEED);
    }

    @Test
    void aToolThatTellsOfAnExceptionIsAtFault() {
        ToolFuzzer fuzzer = fuzzer("\"text\":{\"type\":\"string\"}", "\"text\"", arguments -> {
            text(arguments, REQUIRED);
            return "java.sql.SQLException: no such table";
        });

        fuzzer.run();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> fuzzer.invoking().run())
                .withMessageContaining(
                        "but the model is told of an exception:\n  java.sql.SQLException: no such table" + SEED);
    }

    @Test
    void whatAToolRefusesForReasonsOfItsOwnIsReported() {
        ToolFuzzer fuzzer = fuzzer("\"text\":{\"type\":\"string\"}", "\"text\"", arguments -> {
            String text = "";
            if (arguments.beginObject(REQUIRED)) {
                while (arguments.nextProperty() >= 0) {
                    text = String.valueOf(arguments.readString());
                }
            }
            if (text.length() > 3) {
                arguments.refuse(new ToolVisibleException("a text has at most 3 characters"));
            }
            arguments.finish();
            return "";
        });

        assertThat(fuzzer.run().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.message()).isEqualTo("a text has at most 3 characters");
            assertThat(refusal.arguments()).startsWith("{\"text\":\"").hasSizeLessThan(30);
        });
    }

    @Test
    void toolsAreChosenByName() {
        ToolFuzzer all = ToolFuzzer.of(ToolRegistry.of(new Exchange())).withCases(20);

        assertThat(all.only("fail", "who_am_i").run()).hasToString("40 cases of 2 tools, seed 20260826");
        assertThat(all.except("fail").run().tools()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.only("who_am_I"))
                .withMessage("There is no tool who_am_I to be fuzzed. Did you mean who_am_i?");
        assertThatIllegalArgumentException().isThrownBy(() -> all.withCases(0));
    }

    @Test
    void theConstraintsOfAValidatorAreNoFaultButReportedWhereNoSchemaSaysThem() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Bounded()))
                    .validator(factory.getValidator())
                    .build();

            assertThat(ToolFuzzer.of(dispatcher).run().refusals())
                    .extracting(FuzzReport.Refusal::pointer)
                    .contains("/future")
                    .doesNotContain("/seats", "/code", "/names");
        }
    }

    @Test
    void aPatternThatIsNotUnderstoodLeavesAToolUnreached() {
        assertThat(fuzzer(
                                "\"text\":{\"type\":\"string\",\"pattern\":\"^(?=.*q)[a-p]+$\"}",
                                "\"text\"",
                                arguments -> text(arguments, REQUIRED))
                        .run())
                .hasToString("11 cases of 1 tool, seed 20260826\n  no valid arguments were found for faulty");
    }

    private static String text(ArgumentReader arguments, ObjectShape shape) {
        String text = "";
        if (arguments.beginObject(shape)) {
            while (arguments.nextProperty() >= 0) {
                text = String.valueOf(arguments.readString());
            }
        }
        arguments.finish();
        return text;
    }
}
