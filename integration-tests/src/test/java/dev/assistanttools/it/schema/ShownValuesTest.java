package dev.assistanttools.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.it.schema.WrittenSchemas.WrittenSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every default and example that a schema shows, by keyword or in a description, is a value of the place where it is shown. */
class ShownValuesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Pattern LINE = Pattern.compile("(?m)^(?:null means|For example:) (.+)[.]$");

    /** A little below what there was when this was written. */
    private static final int FEWEST_VALUES = 100;

    /**
     * A value at its place.
     *
     * @param place the schema that shows it, with the definitions that it refers to
     */
    private record Shown(String tool, ObjectNode place, JsonNode value) {

        List<Error> errors() {
            return SCHEMAS.getSchema(place).validate(value);
        }
    }

    private static Stream<Shown> shown() {
        return WrittenSchemas.all().stream().flatMap(written -> {
            List<Shown> values = new ArrayList<>();
            collect(written, written.schema(), values);
            return values.stream();
        });
    }

    private static void collect(WrittenSchema written, JsonNode schema, List<Shown> values) {
        if (!(schema instanceof ObjectNode place)) {
            return;
        }
        ObjectNode alone = place.deepCopy();
        if (written.schema().has("$defs")) {
            alone.set("$defs", written.schema().path("$defs"));
        }
        valuesAt(place).forEach(value -> values.add(new Shown(written.tool(), alone, value)));
        for (String keyword : List.of("properties", "$defs", "anyOf")) {
            schema.path(keyword).forEach(inner -> collect(written, inner, values));
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            collect(written, schema.path(keyword), values);
        }
    }

    private static List<JsonNode> valuesAt(ObjectNode place) {
        List<JsonNode> values = new ArrayList<>();
        if (place.has("default")) {
            values.add(place.path("default"));
        }
        place.path("examples").forEach(values::add);
        Matcher lines = LINE.matcher(place.path("description").asString(""));
        while (lines.find()) {
            JsonMapper.shared().readTree("[" + lines.group(1) + "]").forEach(values::add);
        }
        return values;
    }

    @Test
    void thereAreEnoughToJudge() {
        assertThat(shown()).hasSizeGreaterThan(FEWEST_VALUES);
        assertThat(shown())
                .as("a map as pairs")
                .anyMatch(shown -> shown.value().isArray()
                        && ReaderView.isPair(shown.place().path("items")));
    }

    @Test
    void allAreValuesOfTheirPlace() {
        assertThat(shown()).allSatisfy(shown -> assertThat(shown.errors()).isEmpty());
    }
}
