package dev.assistanttools.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    private static final List<String> NAMES = List.of("compare_places", "forecast", "list_places", "wind");

    @Test
    void ordersNamesByTheEditsTheyTake() {
        assertThat(NearestNames.to("forcast", NAMES, 1)).containsExactly("forecast");
        assertThat(NearestNames.to("List-Place", NAMES, 2)).containsExactly("list_places", "compare_places");
        assertThat(NearestNames.to("", NAMES, 9)).containsExactly("wind", "forecast", "list_places", "compare_places");
    }

    @Test
    void namesAreOrderedByThemselvesWhereTheEditsAreEqual() {
        assertThat(NearestNames.to("c", List.of("b", "a"), 2)).containsExactly("a", "b");
    }

    @Test
    void looksOnlyAtTheBeginningOfAnEndlessName() {
        assertThat(NearestNames.to("wind".repeat(1_000_000), NAMES, 1)).hasSize(1);
    }
}
