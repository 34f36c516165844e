package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCallResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VariantToolsTest {

    private static final String SHAPES =
            "one of \"Blank\", \"Circle\", \"Colour\", \"Group\", \"Polyline\", \"Square\"";

    private final Calls calls = Calls.of(new VariantTools());

    private static Stream<String> namesInSchema(String tool, String discriminator) {
        String schema = ToolRegistry.of(new VariantTools())
                .find(tool)
                .orElseThrow()
                .definition()
                .schema()
                .json();
        return JsonMapper.shared().readTree(schema).findValues(discriminator).stream()
                .map(property -> property.path("enum").path(0).asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"Circle","radius":12345678901234567.890} | Circle[radius=12345678901234567.890]
                    {"radius":1,"type":"Circle"}                     | Circle[radius=1]
                    {"type":"Square","side":"3","label":null}        | Square[side=3, label=Optional.empty]
                    {"side":3}                                       | Square[side=3, label=Optional.empty]
                    {"type":"blank"}                                 | Blank[]
                    {}                                               | Blank[]
                    {"type":"Colour","value":"red"}                  | RED
                    {"value":"BLUE"}                                 | BLUE
                    "{\\"points\\":[1]}"                             | Polyline[points=[1]]
                    {"members":[{"type":"Group","members":[]},{}]}   | Group[members=[Group[members=[]], Blank[]]]
                    """)
    void theClassIsNamedOrTheOnlyOneThatFits(String shape, String printed) {
        assertThat(calls.output("draw", "{\"shape\":" + shape + ",\"second\":null}"))
                .isEqualTo(printed + " null Optional.empty");
    }

    @Test
    void variantsStandWhereverTypesDo() {
        assertThat(calls.output("draw", """
                        {"shape":{"type":"Blank"},"second":{"type":"Blank"},"third":{"side":1}}"""))
                .isEqualTo("Blank[] Blank[] Optional[Square[side=1, label=Optional.empty]]");
        assertThat(calls.output("draw_all", """
                        {"shapes":[{"type":"Blank"}],"more":[{"type":"Blank"},{"type":"Colour","value":"RED"}],\
                        "named":[{"key":"a","value":{"type":"Polyline","points":[]}}]}""")).isEqualTo("[Blank[]] {a=Polyline[points=[]]} 2");
        assertThat(calls.output("draw_loosely", "{}")).isEqualTo("Square[side=1, label=Optional.empty]");
    }

    @Test
    void anUnknownClassIsAnsweredWithTheNamesOfAll() {
        ToolCallResult result = calls.result("draw", "{\"shape\":{\"side\":3,\"type\":\"Hexagon\"}}");

        assertThat(((ToolCallResult.Rejected) result).problems())
                .containsExactly(new ArgumentProblem("/shape/type", "expected " + SHAPES + ", but got \"Hexagon\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"radius\":\"1\"}", "{\"side\":3,\"colour\":1}", "{\"type\":null,\"points\":1}"})
    void aMissingClassIsAnsweredWithTheNamesOfAll(String shape) {
        ToolCallResult result = calls.result("draw", "{\"shape\":" + shape + "}");

        assertThat(((ToolCallResult.Rejected) result).problems())
                .containsExactly(new ArgumentProblem(
                        "/shape/type", "a value is required, but the property is missing; expected " + SHAPES));
    }

    @Test
    void allMistakesOfACallAreReportedTogether() {
        assertThat(calls.mistakes("draw_all", """
                        {"shapes":[{"side":"x","type":"Square"},{"type":"?"},{"type":"Circle","type":"Circle"}],\
                        "named":{"a":{"type":"Circle","radius":1}},"more":[{"members":[{"type":"Group"}]},null]}"""))
                .containsExactly(
                        "/shapes/0/side",
                        "/shapes/1/type",
                        "/shapes/2/type",
                        "/shapes/2/radius",
                        "/named/a/type",
                        "/more/0/members/0/members",
                        "/more/1");
    }

    @Test
    void aClassMayRefuseItsValues() {
        ToolCallResult result = calls.result("draw", "{\"shape\":{\"radius\":-1}}");

        assertThat(((ToolCallResult.Rejected) result).problems())
                .containsExactly(new ArgumentProblem("/shape", "a radius is not negative"));
    }

    @Test
    void aVariantMayContainItself() {
        assertThat(calls.output("evaluate", """
                        {"expression":{"left":{"type":"Num","number":9007199254740993},"type":"Add",\
                        "right":{"left":{"number":1},"right":{"type":"num","number":2}}}}""")).isEqualTo("9007199254740996");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"left\":", "{\"type\":\"Add\",\"left\":"})
    @Timeout(60)
    void nestingWithoutEndIsRefused(String level) {
        assertThat(calls.result("evaluate", "{\"expression\":" + level.repeat(40_000)))
                .isInstanceOf(ToolCallResult.Rejected.class);
    }

    @Test
    @Timeout(60)
    void deepNestingWithoutAnyNameIsReadInReasonableTime() {
        int levels = 90;
        String expression =
                "{\"left\":".repeat(levels) + "{\"number\":1}" + ",\"right\":{\"number\":1}}".repeat(levels);

        assertThat(calls.output("evaluate", "{\"expression\":" + expression + "}"))
                .isEqualTo("91");
    }

    @Test
    void genericVariantsHaveTheirTypes() {
        assertThat(calls.output("print_outcome", """
                        {"numbers":{"value":[1,2]},"text":{"type":"Failed","reason":"none"}}""")).isEqualTo("Ok[value=[1, 2]] Failed[reason=none]");
        assertThat(calls.mistakes("print_outcome", """
                        {"numbers":{"type":"Ok","value":["x"]},"text":{"value":[1]}}""")).containsExactly("/numbers/value/0", "/text/type");
    }

    @Test
    void jacksonsAnnotationsNameTheClasses() {
        assertThat(namesInSchema("feed", "kind")).containsExactly("dog", "cat", "VariantTools$Fish");
        assertThat(namesInSchema("walk", "@type")).containsExactly("Rest", "Walk");
        assertThat(calls.output("feed", "{\"animal\":{\"kind\":\"hound\",\"barks\":true,\"name\":\"Rex\"}}"))
                .isEqualTo("Dog Rex");
        assertThat(calls.output("feed", "{\"animal\":{\"name\":\"Tom\",\"kind\":\"CAT\"}}"))
                .isEqualTo("Cat Tom cat");
    }

    @Test
    void jacksonItselfUsesTheSameNames() {
        Map<String, Object> animals =
                new TreeMap<>(Map.of("dog", new VariantTools.Dog(), "cat", new VariantTools.Cat("cat")));
        animals.put("VariantTools$Fish", new VariantTools.Fish());
        animals.forEach((name, animal) -> assertThat(
                        JsonMapper.shared().valueToTree(animal).path("kind").asString())
                .isEqualTo(name));
        assertThat(JsonMapper.shared().writerFor(VariantTools.Step.class).writeValueAsString(new VariantTools.Rest()))
                .isEqualTo("{\"@type\":\"Rest\"}");
    }

    @Test
    void whatAToolReturnsIsWhatItTakes() {
        String plan = "{\"steps\":[{\"@type\":\"Walk\",\"metres\":3},{\"@type\":\"Rest\"}]}";

        assertThat(calls.output("walk", plan)).isEqualTo(plan);
    }

    @Test
    void theSchemaAllowsOneClassAtATime() {
        String definition = ToolRegistry.of(new VariantTools())
                .find("draw")
                .orElseThrow()
                .definition()
                .schema()
                .json();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(definition, InputFormat.JSON);

        assertThat(List.of("{\"type\":\"Circle\",\"radius\":1}", "{\"type\":\"Colour\",\"value\":\"RED\"}"))
                .allSatisfy(shape -> assertThat(schema.validate(draw(shape), InputFormat.JSON))
                        .isEmpty());
        assertThat(List.of("{\"radius\":1}", "{\"type\":\"Circle\",\"side\":1}", "{\"type\":\"Shape\"}", "null"))
                .allSatisfy(shape -> assertThat(schema.validate(draw(shape), InputFormat.JSON))
                        .isNotEmpty());
    }

    private static String draw(String shape) {
        return "{\"shape\":" + shape + ",\"second\":null,\"third\":null}";
    }
}
