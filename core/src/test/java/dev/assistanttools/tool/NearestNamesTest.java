package dev.assistanttools.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    private static final List<String> NAMES = List.of("compare_places", "forecast", "list_places", "wind");

    @Test
    void ordersNamesByTheEditsTheyTake() {
        assertThat(NearestNames.to("forcast", NAMES, 1)).containsExactly("forecast");
        assertThat(NearestNames.to("List-Place", NAMES, 2)).containsExactly("list_places");
        assertThat(NearestNames.to("place", NAMES, 2)).containsExactly("list_places", "compare_places");
    }

    @Test
    void namesAreOrderedByThemselvesWhereTheEditsAreEqual() {
        assertThat(NearestNames.to("xc", List.of("bc", "ac"), 2)).containsExactly("ac", "bc");
    }

    @Test
    void namesOnlyWhatResemblesTheWantedName() {
        assertThat(NearestNames.to("calculate_tax", NAMES, 9)).isEmpty();
        assertThat(NearestNames.to("", NAMES, 9)).isEmpty();
        assertThat(NearestNames.to("functions.wind", NAMES, 9)).containsExactly("wind");
        assertThat(NearestNames.to("places", NAMES, 9)).containsExactly("list_places", "compare_places");
    }

    @Test
    void looksOnlyAtTheBeginningOfAnEndlessName() {
        assertThat(NearestNames.to("wind".repeat(1_000_000), NAMES, 1)).hasSize(1);
    }
}
