package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.it.schema.ReaderView;
import dev.assistanttools.it.schema.SchemaInstances;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whatever fits a schema binds, and what was bound fits it when it is written back, by a validator that knows nothing of it.
 * Seeded by the tool's name; {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
class RandomCallsTest {

    private static final int CALLS = 60 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Tools that refuse more than their schemas do, and why. */
    private static final Map<String, String> PICKY = Map.ofEntries(
            Map.entry("draw", "a radius is not negative"),
            Map.entry("draw_all", "a radius is not negative"),
            Map.entry("draw_loosely", "a radius is not negative"),
            Map.entry("echo_boxes", "one of the values is a character"),
            Map.entry("echo_char", "the value is a character"),
            Map.entry("primitives", "one of the values is an array of characters"),
            Map.entry("print_characters", "one of the values is a character"),
            Map.entry("echo_values", "an amount is not negative"),
            Map.entry("plan", "the last day is not before the first"),
            Map.entry("print_person", "a setter takes no empty name"));

    private static final Calls MIRRORS = Calls.of(new MirrorTools());

    static List<ToolDefinition> mirrors() {
        return ToolRegistry.of(new MirrorTools()).definitions();
    }

    static List<ToolDefinition> all() {
        return SchemaTest.definitions();
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void whatFitsIsBoundAndFitsWhenItIsWrittenBack(ToolDefinition tool) {
        Random random = new Random(tool.name().hashCode());
        JsonNode schema = JSON.readTree(tool.schema().json());
        Schema judge = SCHEMAS.getSchema(schema);
        Schema judgeOfReader = SCHEMAS.getSchema(ReaderView.of(schema));
        for (int i = 0; i < CALLS; i++) {
            JsonNode arguments = SchemaInstances.of(schema, random);
            assertThat(judge.validate(arguments))
                    .as("%s fits %s", arguments, schema)
                    .isEmpty();

            JsonNode written = call(tool, arguments);

            assertThat(judgeOfReader.validate(written))
                    .as("%s came of %s", written, arguments)
                    .isEmpty();
            assertThat(SameValue.test(arguments, written))
                    .as("%s came of %s", written, arguments)
                    .isTrue();
            assertThat(call(tool, written)).isEqualTo(written);
        }
    }

    /** Calls the tool and returns the arguments that would give its result. */
    private static JsonNode call(ToolDefinition tool, JsonNode arguments) {
        ToolCallResult result = MIRRORS.result(tool.name(), arguments.toString());
        assertThat(result).as("%s", arguments).isInstanceOf(ToolCallResult.Succeeded.class);
        return JsonNodeFactory.instance.objectNode().set("value", JSON.readTree(result.output()));
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void whatDoesNotFitIsRejectedAtItsPlace(ToolDefinition tool) {
        Random random = new Random(tool.name().hashCode());
        JsonNode schema = JSON.readTree(tool.schema().json());
        Schema judgeOfReader = SCHEMAS.getSchema(ReaderView.of(schema));
        int spoilt = 0;
        for (int i = 0; i < CALLS; i++) {
            JsonNode arguments = SchemaInstances.of(schema, random);
            String place = SpoiltValue.spoil(arguments, schema, random);
            if (place.isEmpty()) {
                continue;
            }
            spoilt++;
            // To the judge a format is only a note, as the specification has it.
            assertThat(arguments.at(place).isString()
                            || !judgeOfReader.validate(arguments).isEmpty())
                    .as("%s, spoilt at %s", arguments, place)
                    .isTrue();

            ToolCallResult result = MIRRORS.result(tool.name(), arguments.toString());

            assertThat(result).as("%s, spoilt at %s", arguments, place).isInstanceOf(ToolCallResult.Rejected.class);
            assertThat(((ToolCallResult.Rejected) result).problems())
                    .as("%s, spoilt at %s", arguments, place)
                    .extracting(ArgumentProblem::pointer)
                    .anyMatch(pointer -> pointer.equals(place) || place.startsWith(pointer + "/"));
        }
        assertThat(spoilt).isPositive();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatFitsTheSchemaOfAnyToolIsNotRejected(ToolDefinition tool) {
        Random random = new Random(tool.name().hashCode());
        JsonNode schema = JSON.readTree(tool.schema().json());
        ToolCallResult result = new ToolCallResult.Succeeded("");
        String arguments = "";
        for (int i = 0; i < CALLS && result instanceof ToolCallResult.Succeeded; i++) {
            arguments = SchemaInstances.of(schema, random).toString();
            result = SchemaTest.CALLS.result(tool.name(), arguments);
        }
        assertThat(result instanceof ToolCallResult.Rejected)
                .as("%s was answered %s (is the tool one of PICKY?)", arguments, result.output())
                .isEqualTo(PICKY.containsKey(tool.name()));
    }
}
