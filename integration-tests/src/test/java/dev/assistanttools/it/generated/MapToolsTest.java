package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapToolsTest {

    private final Calls calls = Calls.of(new MapTools());

    @ParameterizedTest
    @ValueSource(strings = {"counts", "loose_counts"})
    void anObjectAndAListOfPairsAreTheSameMap(String tool) {
        assertThat(calls.output(tool, "{\"value\":{\"b\":2,\"a\":1}}")).isEqualTo("{b=2, a=1}");
        assertThat(calls.output(tool, "{\"value\":[{\"key\":\"b\",\"value\":2},{\"value\":1,\"key\":\"a\"}]}"))
                .isEqualTo("{b=2, a=1}");
        assertThat(calls.output(tool, "{\"value\":\"[{\\\"key\\\":\\\"b\\\",\\\"value\\\":2}]\"}"))
                .isEqualTo("{b=2}");
        assertThat(calls.output(tool, "{\"value\":[]}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'a':2} | /value/a: the key is there twice",
                "[{'key':'a','value':1},{'key':'a','value':2}] | /value/1: the key is there twice",
                "{'a/b':'x'} | /value/a~1b: expected an integer",
                "{'a':null} | /value/a: a value is required, but got null",
                "[{'key':'a'}] | /value/0/value: a value is required",
                "[{'value':1}] | /value/0/key: a value is required",
                "7 | /value: expected an object, but got 7",
            })
    void whatIsNoMapIsRefusedAtItsPlace(String value, String message) {
        assertThat(calls.result("counts", "{\"value\":" + value.replace('\'', '"') + "}")
                        .output())
                .contains(message);
    }

    @Test
    void constantsAreKeysByTheirNamesOnTheWire() {
        assertThat(calls.output("degrees", "{\"value\":{\"degrees-fahrenheit\":1,\"celsius\":2},\"names\":null}"))
                .isEqualTo("{FAHRENHEIT=1, CELSIUS=2} Optional.empty");
        assertThat(calls.output("degrees", "{\"value\":{\"degrees-fahrenheit\":1,\"CELSIUS\":null}}"))
                .isEqualTo("{FAHRENHEIT=1} Optional.empty");
        assertThat(calls.result("degrees", "{\"value\":{\"KELVIN\":1}}").output())
                .contains("/value/KELVIN: expected a key that is one of \"CELSIUS\", \"degrees-fahrenheit\"");
    }

    @Test
    void mapsHoldMaps() {
        assertThat(calls.output("nested_maps", "{\"value\":{\"a\":{\"CELSIUS\":[\"x\"]},\"b\":{}}}"))
                .isEqualTo("{a={CELSIUS=[x]}, b={}}");
        assertThat(calls.mistakes("nested_maps", "{\"value\":{\"a\":{\"CELSIUS\":[1,[]]},\"b\":[3]}}"))
                .containsExactly("/value/a/CELSIUS/1", "/value/b/0");
    }

    @Test
    void jsonOfAnyFormArrivesExactly() {
        assertThat(calls.output("anything", "{\"value\":{\"a\":[0.10,9007199254740993,null,true]}}"))
                .isEqualTo("LinkedHashMap {a=[0.10, 9007199254740993, null, true]}");
        assertThat(calls.output("anything", "{\"value\":\"x\"}")).isEqualTo("String x");
        assertThat(calls.output("any_object", "{\"value\":{\"a\":null}}")).isEqualTo("{a=null}");
        assertThat(calls.output("any_node", "{\"value\":{\"a\":0.10},\"more\":[1,\"x\"]}"))
                .isEqualTo("{\"a\":0.10} [1, \"x\"]");
    }

    @Test
    void anyObjectIsAnObject() {
        assertThat(calls.output("any_object", "{\"value\":\"{\\\"a\\\":1}\"}")).isEqualTo("{a=1}");
        assertThat(calls.mistakes("any_object", "{\"value\":[]}")).containsExactly("/value");
        assertThat(calls.mistakes("anything", "{\"value\":null}")).containsExactly("/value");
    }

    @Test
    void whatTheCodecRefusesIsToldWithoutItsWords() {
        assertThat(calls.result("anything", "{\"value\":{\"" + "a".repeat(60_000) + "\":1}}")
                        .output())
                .contains("/value: the value can't be read")
                .doesNotContain("Constraints");
    }

    @Test
    void aMapIsAListOfPairsInStrictModeAndAnObjectElse() {
        assertThat(schema("counts"))
                .contains(
                        "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"},"
                                + "\"value\":{\"type\":\"integer\"}},\"required\":[\"key\",\"value\"],");
        assertThat(schema("loose_counts"))
                .contains("{\"value\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}}");
        assertThat(schema("anything"))
                .contains("{\"value\":{\"type\":[\"string\",\"number\",\"boolean\",\"object\",\"array\"]}}");
    }

    private static String schema(String tool) {
        return ToolRegistry.of(new MapTools())
                .find(tool)
                .orElseThrow()
                .definition()
                .schema()
                .json();
    }
}
