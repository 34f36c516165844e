package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventReaderTest {

    /** All events of the text, given in pieces of so many bytes. */
    private static List<EventReader.Event> events(String text, int pieceSize) {
        EventReader reader = new EventReader(1_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += pieceSize) {
            reader.add(ByteBuffer.wrap(bytes, from, Math.min(pieceSize, bytes.length - from)));
        }
        reader.end();
        List<EventReader.Event> events = new ArrayList<>();
        for (EventReader.Event event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsTheSameHoweverLinesEndAndPiecesAreCut(String end) {
        String text = String.join(
                end, "\uFEFFdata: {\"a\":\"ä€😀\"}", "", ": ping", "event: e", "data:b", "data: c", "", "id: 7", "");

        for (int size = 1; size < 20; size++) {
            assertThat(events(text, size))
                    .containsExactly(new EventReader.Event("", "{\"a\":\"ä€😀\"}"), new EventReader.Event("e", "b\nc"));
        }
    }

    @Test
    void anEventThatTheStreamsEndCompletesCounts() {
        assertThat(events("data: a\n\ndata: b", 3))
                .containsExactly(new EventReader.Event("", "a"), new EventReader.Event("", "b"));
    }

    @Test
    void anErrorFieldIsAnErrorEvent() {
        assertThat(events("error: {\"message\":\"x\"}\n\n", 5))
                .containsExactly(new EventReader.Event("error", "{\"message\":\"x\"}"));
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> events("data: " + "x".repeat(2_000), 100))
                .isInstanceOf(EventReader.TooLongException.class);
        assertThatThrownBy(() -> events(("data: " + "x".repeat(500) + "\n").repeat(3), 100))
                .isInstanceOf(EventReader.TooLongException.class);
    }
}
