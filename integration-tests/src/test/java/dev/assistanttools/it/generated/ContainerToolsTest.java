package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerToolsTest {

    private final Calls calls = Calls.of(new ContainerTools());

    @Test
    void arraysOfPrimitivesArriveExactly() {
        assertThat(calls.output("primitives", """
                        {"a":[true,false],"b":[-128],"c":[32767],"d":[1,2],"e":[9007199254740993],"f":[0.5],"g":[1e-7],\
                        "h":["x","ß"]}"""))
                .isEqualTo("[[true, false], [-128], [32767], [1, 2], [9007199254740993], [0.5], [1.0E-7], [x, ß]]");
    }

    @Test
    void arraysOfObjectsAndArraysArriveInOrder() {
        assertThat(calls.output("arrays", """
                        {"a":["b","a"],"b":["high"],"c":[{"x":1,"y":2}],"d":[[1],[]],"e":[["x"],["y","z"]],"f":[[3,4]]}"""))
                .isEqualTo("[[b, a], [HIGH], [Point[x=1, y=2]], [[1], []], [[x], [y, z]], [[3, 4]]]");
    }

    @Test
    void elementsThatDoNotFitAreNamedByTheirPlaces() {
        assertThat(calls.mistakes("arrays", """
                        {"a":[null],"b":["LOW","MIDDLE"],"c":[{"x":1}],"d":[[1,"x"]],"e":"no","f":[7]}""")).containsExactly("/a/0", "/b/1", "/c/0/y", "/d/0/1", "/e", "/f/0");
    }

    @Test
    void anAbsentArrayIsNull() {
        assertThat(calls.output("absent_arrays", "{\"b\":null}")).isEqualTo("null null");
    }

    @Test
    void equalElementsOfASetAreOneAndTheOthersKeepTheirOrder() {
        assertThat(calls.output("sets", """
                        {"a":["HIGH","LOW","high"],"b":[{"x":1,"y":2},{"y":2,"x":1}],"c":[["b","a"],["a","b"],[]]}""")).isEqualTo("[HIGH, LOW] [Point[x=1, y=2]] [[b, a], []]");
    }

    @Test
    void varargsAreAnArrayThatMayBeEmptyButNotMissing() {
        assertThat(calls.output("varargs", "{\"first\":\"a\",\"more\":[\"LOW\",\"HIGH\"]}"))
                .isEqualTo("a[LOW, HIGH]");
        assertThat(calls.output("varargs", "{\"first\":\"a\",\"more\":[]}")).isEqualTo("a[]");
        assertThat(calls.mistakes("varargs", "{\"first\":\"a\"}")).containsExactly("/more");
    }
}
