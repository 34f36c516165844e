package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader and Jackson's agree on which texts are JSON, and on what they mean. Seeded: a failure names its text. */
class JsonReaderDifferentialTest {

    private static final int DOCUMENTS_PER_SEED = 1500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260120})
    void agreesOnRandomDocuments(long seed) {
        RandomJson random = new RandomJson(new Random(seed));
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            String text = random.document();
            assertThat(JsonEvents.ours(text)).as(text).isPresent().isEqualTo(JsonEvents.jacksons(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 20260121})
    void agreesOnDamagedDocuments(long seed) {
        RandomJson random = new RandomJson(new Random(seed));
        int damaged = 0;
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            String text = random.mutated(random.document());
            Optional<String> ours = JsonEvents.ours(text);
            assertThat(ours).as(text).isEqualTo(JsonEvents.jacksons(text));
            damaged += ours.isEmpty() ? 1 : 0;
        }
        assertThat(damaged).isGreaterThan(DOCUMENTS_PER_SEED / 4);
    }

    @Test
    void disagreementsWouldBeSeen() {
        assertThat(JsonEvents.ours("[1]")).isNotEqualTo(JsonEvents.jacksons("[2]"));
        assertThat(JsonEvents.jacksons("[1,]")).isEmpty();
        assertThat(JsonEvents.jacksons("")).isEmpty();
    }
}
