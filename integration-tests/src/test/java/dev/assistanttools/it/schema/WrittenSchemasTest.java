package dev.assistanttools.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.openai.core.JsonSchemaValidator;
import dev.assistanttools.it.schema.WrittenSchemas.WrittenSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every schema that the processor writes, under the eyes of three judges that know nothing of it. */
class WrittenSchemasTest {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** A little below what there was when this was written; far fewer would mean that the judges see nothing. */
    private static final int FEWEST_SCHEMAS = 120;

    /** What openai-java refuses and the service takes; its limits are those of 2024. */
    private static final Map<String, Pattern> STRICTER_THAN_THE_SERVICE = Map.of(
            "functions without parameters have an object without properties",
            Pattern.compile("'properties' field is missing, empty or not an object"),
            "the guide shows null beside a reference as a branch of its own",
            Pattern.compile("Unsupported 'type' value: 'null'"));

    @Test
    void thereAreEnoughToJudge() {
        assertThat(WrittenSchemas.all()).hasSizeGreaterThan(FEWEST_SCHEMAS);
        assertThat(WrittenSchemas.all()).filteredOn(schema -> !schema.strict()).isNotEmpty();
    }

    @Test
    void allAreJsonSchema() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DIALECT));

        assertThat(WrittenSchemas.all())
                .allSatisfy(written ->
                        assertThat(metaSchema.validate(written.schema())).isEmpty());
    }

    @Test
    void strictOnesKeepToTheSubsetOfStrictMode() {
        assertThat(WrittenSchemas.strict())
                .allSatisfy(written ->
                        assertThat(StrictSubset.violations(written.schema())).isEmpty());
    }

    @Test
    void strictOnesPassTheOfficialClientsOwnValidator() throws JsonProcessingException {
        Set<String> needed = new HashSet<>();
        for (WrittenSchema written : WrittenSchemas.strict()) {
            for (String error : openAiErrors(written.schema())) {
                Optional<String> reason = reason(error);
                assertThat(reason).as("%s: %s", written, error).isPresent();
                reason.ifPresent(needed::add);
            }
        }
        assertThat(needed).as("exceptions that are still needed").isEqualTo(STRICTER_THAN_THE_SERVICE.keySet());
    }

    private static Optional<String> reason(String error) {
        return STRICTER_THAN_THE_SERVICE.entrySet().stream()
                .filter(exception -> exception.getValue().matcher(error).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** It takes only texts that say which dialect they are written in, which a function's schema does not. */
    private static List<String> openAiErrors(JsonNode schema) throws JsonProcessingException {
        String text = schema.toString().replaceFirst("\\{", "{\"\\$schema\":\"" + DIALECT + "\",");
        return JsonSchemaValidator.Companion.create()
                .validate(new ObjectMapper().readTree(text))
                .errors();
    }

    @Test
    void theJudgeOfStrictModeFindsFaults() {
        assertThat(StrictSubset.violations(JsonMapper.shared().readTree("""
                        {"type":"object","properties":{"a":{"type":"integer","minLength":1,"minimum":"1"},\
                        "b":{"type":"array","items":{"type":"string"},"uniqueItems":true,"minItems":-1}},\
                        "required":["a"],"additionalProperties":true}""")))
                .containsExactlyInAnyOrder(
                        "/a: minimum is a number",
                        "/a: keyword minLength",
                        "/b: minItems is a number of elements",
                        "/b: keyword uniqueItems",
                        ": additionalProperties is false",
                        ": all are required");
    }
}
