package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ToolRegistry TOOLS = ToolRegistry.of(
            new EchoTools(),
            new IdentifierTools(),
            new ContainerTools(),
            new DefaultTools(),
            new MapTools(),
            new TripTools(),
            new MethodTools(),
            new MethodTools.Nested<Object>(),
            new OrderRepository(),
            new TreeTools(),
            new VariantTools(),
            new BeanTools(),
            new TimeTools(),
            new WrapperTools(),
            new ConstraintTools(),
            new EntityTools(),
            new NameTools());

    static final Calls CALLS = Calls.of(TOOLS);

    static List<ToolDefinition> definitions() {
        return TOOLS.definitions();
    }

    @Test
    void onlyToolsThatAskForItAreNotStrict() {
        assertThat(definitions())
                .filteredOn(definition -> !definition.strict())
                .extracting(ToolDefinition::name)
                .containsExactly(
                        "absent_loosely",
                        "any_node",
                        "any_object",
                        "anything",
                        "draw_loosely",
                        "loose_counts",
                        "page",
                        "print_constrained_loosely",
                        "print_tree_loosely");
    }

    @Test
    void aToolWithoutParametersHasAnEmptyObject() {
        assertThat(schema("spoken"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
    }

    @Test
    void whatMayBeAbsentMayBeNullInStrictModeAndIsNotRequiredElse() {
        assertThat(schema("absent_loosely")).isEqualTo("""
                        {"type":"object","properties":{"a":{"type":"string","description":"a"},\
                        "b":{"type":"integer","description":"b"}},"required":["b"],"additionalProperties":false}""");
        assertThat(schema("absent"))
                .contains("\"a\":{\"type\":[\"string\",\"null\"]", "\"g\":{\"type\":[\"array\",\"null\"]")
                .contains("\"enum\":[\"CELSIUS\",\"degrees-fahrenheit\",null]");
    }

    @Test
    void argumentsThatTheSchemaAllowsAreAccepted() {
        String arguments = """
                {"trip":{"stops":[{"city":"Nome, AK","note":null}],"days":{"from":"2026-01-20","to":"2026-01-22"},\
                "price":null},"returning":null}""";
        Schema schema = SCHEMAS.getSchema(schema("plan"), InputFormat.JSON);

        assertThat(schema.validate(arguments, InputFormat.JSON)).isEmpty();
        assertThat(Calls.of(new TripTools()).output("plan", arguments)).contains("Nome, AK");
    }

    @Test
    void aSchemaRefusesWhatTheToolRefuses() {
        Schema schema = SCHEMAS.getSchema(schema("plan"), InputFormat.JSON);

        assertThat(schema.validate("{\"trip\":{\"stops\":[null]}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void descriptionsComeFromTheSource() {
        assertThat(TOOLS.find("plan").orElseThrow().definition().description()).isEqualTo("Plans a trip.");
        assertThat(schema("plan"))
                .contains("\"description\":\"where the trip ends; the first stop if absent\"")
                .contains("\"description\":\"the last day, not before the first\"");
        assertThat(schema("echo_enum")).contains("\"description\":\"CELSIUS: Water freezes at 0.\"");
    }

    private static String schema(String tool) {
        return TOOLS.find(tool).orElseThrow().definition().schema().json();
    }
}
