package dev.assistanttools.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.EventReader.Event;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void readsNamesAndData() throws IOException {
        assertThat(read("event: done\ndata: [DONE]\n\n")).containsExactly(new Event("done", "[DONE]"));
        assertThat(read("data: 1\n\ndata: 2\n\n"))
                .containsExactly(new Event("message", "1"), new Event("message", "2"));
    }

    @Test
    void joinsTheLinesOfOneEvent() throws IOException {
        assertThat(read("data: {\ndata:\ndata\ndata:  }\n\n")).containsExactly(new Event("message", "{\n\n\n }"));
    }

    @Test
    void passesOverCommentsOtherFieldsAndEventsWithoutData() throws IOException {
        assertThat(read(": ping\n\nid: 7\nretry: 10\nevent: lost\n\n:\nevent: a\n: ping\ndata: 1\n\n"))
                .containsExactly(new Event("a", "1"));
    }

    @Test
    void endsLinesInEachOfTheThreeWays() throws IOException {
        List<Event> expected = List.of(new Event("a", "1"), new Event("message", "2"));
        assertThat(read("event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n")).isEqualTo(expected);
        assertThat(read("event: a\rdata: 1\r\rdata: 2\r\r")).isEqualTo(expected);
    }

    @Test
    void passesOverTheMarkOfAByteOrder() throws IOException {
        assertThat(read("\uFEFFevent: a\ndata: 1\n\n")).containsExactly(new Event("a", "1"));
    }

    @Test
    void saysThatAnEventWasCutOff() {
        assertThatThrownBy(() -> read("event: a\ndata: {\"te")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("event: a\ndata: 1\n")).isInstanceOf(EOFException.class);
    }

    @Test
    void givesAnEventBeforeTheNextByteIsThere() throws IOException {
        InputStream endless = new InputStream() {
            private final InputStream begin = bytes("data: 1\r\n\r");

            @Override
            public int read() throws IOException {
                throw new IOException("read beyond what is there");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = begin.read(buffer, offset, length);
                return read > 0 ? read : read();
            }
        };
        assertThat(new EventReader(endless).next()).contains(new Event("message", "1"));
    }

    @Test
    void doesNotMindWhereTheBytesAreSplit() throws IOException {
        long seed = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            Random random = new Random(seed + i);
            List<Event> events = random(random);
            assertThat(readAll(new SplitBytes(text(events, random), random)))
                    .as("seed %d", seed + i)
                    .isEqualTo(events);
        }
    }

    private static List<Event> random(Random random) {
        List<Event> events = new ArrayList<>();
        for (int n = random.nextInt(6); n >= 0; n--) {
            StringBuilder data = new StringBuilder();
            for (int length = 1 + random.nextInt(50); length > 0; length--) {
                data.append(List.of("a", " ", "é", "雪", "🌨", ":", "\n").get(random.nextInt(7)));
            }
            events.add(new Event(List.of("message", "thread.run", "done").get(random.nextInt(3)), data.toString()));
        }
        return events;
    }

    private static byte[] text(List<Event> events, Random random) {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            if (random.nextInt(3) == 0) {
                text.append(": ping").append(end).append(end);
            }
            text.append("event: ").append(event.name()).append(end);
            event.data()
                    .lines()
                    .forEach(line -> text.append("data: ").append(line).append(end));
            if (event.data().endsWith("\n")) {
                text.append("data:").append(end);
            }
            text.append(end);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Gives at most a few bytes at a time. */
    private static final class SplitBytes extends InputStream {

        private final InputStream bytes;
        private final Random random;

        SplitBytes(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, Math.min(length, 1 + random.nextInt(4)));
        }
    }

    private static List<Event> read(String text) throws IOException {
        return readAll(bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Event> readAll(InputStream in) throws IOException {
        EventReader reader = new EventReader(in);
        List<Event> events = new ArrayList<>();
        for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
            events.add(next.get());
        }
        return events;
    }
}
