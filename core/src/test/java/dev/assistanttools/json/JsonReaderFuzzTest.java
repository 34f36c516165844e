package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that are made to break the reader: it agrees with Jackson on each, and never needs more than the text is worth. Seeded;
 * {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonReaderFuzzTest {

    private static final int TEXTS_PER_SEED = 50_000 * Integer.getInteger("assistanttools.test.rounds", 1);

    @ParameterizedTest
    @ValueSource(longs = {7, 20260123})
    void agreesWithJacksonOnEveryText(long seed) {
        AdversarialJson source = new AdversarialJson(new Random(seed));
        int json = 0;
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = source.text();
            Optional<String> ours = JsonEvents.ours(text);
            if (!ours.equals(JsonEvents.jacksons(text)) || ours.isPresent() != canBeSkipped(text)) {
                assertThat(ours).as(text).isEqualTo(JsonEvents.jacksons(text));
                assertThat(ours.isPresent()).as(text).isEqualTo(canBeSkipped(text));
            }
            json += ours.isPresent() ? 1 : 0;
        }
        // Neither all right nor all wrong, or little would be tried.
        assertThat(json).isBetween(TEXTS_PER_SEED / 10, TEXTS_PER_SEED * 9 / 10);
    }

    private static boolean canBeSkipped(String text) {
        try {
            JsonReader json = JsonReader.of(text);
            json.pass();
            json.end();
            return true;
        } catch (UnreadableJsonException e) {
            assertThat(e.offset()).isBetween(0, text.length());
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 20260124})
    void aCanonicalFormMeansTheSame(long seed) {
        AdversarialJson source = new AdversarialJson(new Random(seed));
        for (int i = 0; i < TEXTS_PER_SEED / 10; i++) {
            String text = source.text();
            try {
                String canonical = CanonicalJson.of(text);
                assertThat(CanonicalJson.of(canonical)).as(text).isEqualTo(canonical);
                assertThat(JsonEvents.jacksons(text)).as(text).isPresent();
            } catch (UnreadableJsonException e) {
                assertThat(e.offset()).as(text).isBetween(0, text.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "\"",
                "\"\\u0041",
                "1",
                "1e9",
                "-",
                "0.0",
                " ",
                "[1,",
                "[[],",
                "\\",
                "\ud800",
                "{\"a\":1,"
            })
    void neverNeedsMoreThanTheTextIsWorth(String part) {
        String text = part.repeat(JsonLimits.defaults().maxLength() / part.length());
        long before = allocated();
        JsonEvents.ours(text);
        // A string is copied at most twice; nothing else grows with the text.
        assertThat(allocated() - before).isLessThan(64L * text.length() + 1_000_000);
    }

    @Test
    void aLongObjectIsSkippedWithoutMemory() {
        String text = "{" + "\"name\":[\"value\",1.5e3],".repeat(40_000) + "\"\":null}";
        assertThat(canBeSkipped(text)).isTrue();
        long before = allocated();
        canBeSkipped(text);
        assertThat(allocated() - before).isLessThan(100_000);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
