package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.registry.ToolRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintToolsTest {

    private static final String FITTING = """
            {"codes":["ABC"],"counts":[{"key":"a","value":1}],"mail":null,"price":1.25,\
            "person":{"name":"Ada","born":"1815-12-10","income":12345678901234567.89}}""";

    private static final ToolRegistry TOOLS = ToolRegistry.of(new ConstraintTools());

    @Test
    void whatTheSchemaAllowsIsBound() {
        assertThat(allows("print_constrained", FITTING)).isTrue();
        assertThat(Calls.of(new ConstraintTools()).output("print_constrained", FITTING))
                .isEqualTo("[ABC] {a=1} Optional.empty 1.25"
                        + " Person[name=Ada, born=1815-12-10, income=12345678901234567.89]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ABC\"/\"AB\"",
                "[\"ABC\"]/[]",
                "\"value\":1/\"value\":0",
                "1.25/1.255",
                "1.25/1000",
                "\"Ada\"/\" \"",
                "567.89/567.90"
            })
    void theSchemaRefusesWhatTheValidatorWould(String change) {
        String[] parts = change.split("/", 2);

        assertThat(allows("print_constrained", FITTING.replace(parts[0], parts[1])))
                .isFalse();
    }

    @Test
    void aSchemaThatIsNotStrictSaysMore() {
        String fitting = "{\"codes\":[\"ABC\"],\"counts\":{\"abc\":1}}";

        assertThat(allows("print_constrained_loosely", fitting)).isTrue();
        assertThat(allows("print_constrained_loosely", fitting.replace("ABC", "AB")))
                .isFalse();
        assertThat(allows("print_constrained_loosely", fitting.replace("abc", "abcd")))
                .isFalse();
        assertThat(allows("print_constrained_loosely", fitting.replace(":1", ":0")))
                .isFalse();
    }

    private static boolean allows(String tool, String arguments) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(TOOLS.find(tool).orElseThrow().definition().schema().json(), InputFormat.JSON);
        return schema.validate(arguments, InputFormat.JSON).isEmpty();
    }
}
