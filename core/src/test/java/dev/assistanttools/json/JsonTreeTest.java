package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

    @Test
    void readsEveryKindOfValue() {
        assertThat(tree("{\"b\":[1.50,\"x\",true,null],\"a\":{}}"))
                .isEqualTo(Map.of("a", Map.of(), "b", List.of(new BigDecimal("1.50"), "x", true, JsonTree.NULL)));
    }

    @Test
    void keepsPropertiesInTheOrderOfTheText() {
        assertThat((Map<?, ?>) tree("{\"b\":1,\"a\":2}"))
                .extracting(Map::keySet)
                .hasToString("[b, a]");
    }

    @Test
    void refusesAPropertyThatIsThereTwice() {
        assertThatThrownBy(() -> tree("{\"a\":1,\"a\":1}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("the property \"a\" is there twice");
    }

    @Test
    void refusesANumberWithMoreDigitsThanAllowed() {
        assertThatThrownBy(() -> tree("[1e1000]"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("more than 1000 digits");
    }

    @Test
    void findsTheSameValueInAnotherNotationAndOrder() {
        assertThat(JsonTree.isSame(tree("{\"a\":1.0,\"b\":[0e5]}"), tree("{\"b\":[0],\"a\":1}")))
                .isTrue();
    }

    @Test
    void tellsValuesApart() {
        assertThat(JsonTree.isSame(tree("[1,2]"), tree("[2,1]"))).isFalse();
        assertThat(JsonTree.isSame(tree("{\"a\":null}"), tree("{}"))).isFalse();
    }

    private static Object tree(String text) {
        return JsonTree.parse(text, JsonLimits.defaults());
    }
}
