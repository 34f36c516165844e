package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import org.junit.jupiter.api.Test;

class DefaultToolsTest {

    private final Calls calls = Calls.of(new DefaultTools());

    @Test
    void absentAndNullGiveTheDefault() {
        String defaults = "a CELSIUS 0.10 2026-01-20 OptionalInt[7] Optional[x]";

        assertThat(calls.output("search", "{\"query\":\"a\"}")).isEqualTo(defaults);
        assertThat(calls.output(
                        "search",
                        "{\"query\":\"a\",\"unit\":null,\"price\":null,\"day\":null,\"most\":null,\"tag\":null}"))
                .isEqualTo(defaults);
    }

    @Test
    void aValueWinsOverTheDefault() {
        assertThat(calls.output("search", """
                        {"query":"a","unit":"degrees-fahrenheit","price":0,"day":"2027-01-01","most":0,"tag":""}""")).isEqualTo("a FAHRENHEIT 0 2027-01-01 OptionalInt[0] Optional[]");
    }

    @Test
    void aWrongValueIsNotReplacedByTheDefault() {
        assertThat(calls.mistakes("search", "{\"query\":\"a\",\"unit\":\"K\",\"price\":\"x\"}"))
                .containsExactly("/unit", "/price");
    }

    @Test
    void aDefaultListIsNewForEachCall() {
        assertThat(calls.output("append", "{}")).isEqualTo("[1, 2, 9]");
        assertThat(calls.output("append", "{}")).isEqualTo("[1, 2, 9]");
    }

    @Test
    void componentsOfRecordsHaveDefaultsOfWhichTheEmptyTextIsOne() {
        assertThat(calls.output("page", "{\"page\":{}}")).isEqualTo("Page[size=20, cursor=] true");
    }

    @Test
    void aStrictSchemaTellsThemInTheDescription() {
        assertThat(schema("append"))
                .contains("\"type\":[\"array\",\"null\"],\"description\":\"null means [1,2].\\nFor example: [3].\"");
    }

    @Test
    void anotherSchemaHasThemAsKeywords() {
        assertThat(schema("page"))
                .contains("\"all\":{\"type\":\"boolean\",\"default\":true,\"examples\":[true,false]}")
                .contains("\"cursor\":{\"type\":\"string\",\"default\":\"\"}")
                .contains("\"required\":[\"page\"]");
    }

    private static String schema(String tool) {
        return ToolRegistry.of(new DefaultTools())
                .find(tool)
                .orElseThrow()
                .definition()
                .schema()
                .json();
    }
}
