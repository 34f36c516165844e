package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EventStreamTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final EventStream stream = new EventStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() throws IOException, InterruptedException {
        stream.writeTo(out, LONG);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsANameAndOneLineOfJson() throws Exception {
        stream.send("thread.created", Json.object().put("text", "two\nlines"));
        stream.end();

        assertThat(written())
                .isEqualTo("event: thread.created\ndata: {\"text\":\"two\\nlines\"}\n\nevent: done\ndata: [DONE]\n\n");
    }

    @Test
    void anErrorIsWrapped() throws Exception {
        stream.sendError(ApiError.closing());
        stream.end();

        assertThat(written())
                .startsWith("event: error\ndata: {\"error\":{\"message\":\"The server is shutting down.\"");
    }

    @Test
    void whoJoinsARunIsToldItsOwnMovesOnly() throws Exception {
        stream.joinOnly();
        stream.send("thread.run.step.delta", Json.object());
        stream.send("thread.message.delta", Json.object());
        stream.send("thread.run.completed", Json.object());
        stream.end();

        assertThat(written()).isEqualTo("event: thread.run.completed\ndata: {}\n\nevent: done\ndata: [DONE]\n\n");
    }

    @Test
    void aSilentStreamSendsPings() throws Exception {
        OutputStream ending = new OutputStream() {
            @Override
            public void write(int b) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes) {
                out.writeBytes(bytes);
                if (new String(bytes, StandardCharsets.UTF_8).startsWith(":")) {
                    stream.end();
                }
            }
        };

        stream.writeTo(ending, Duration.ofMillis(1));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(": ping\n\nevent: done\ndata: [DONE]\n\n");
    }

    @Test
    void whatIsSentToAClientThatLeftIsDropped() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        stream.send("thread.run.created", Json.object());

        assertThatThrownBy(() -> stream.writeTo(broken, LONG)).isInstanceOf(IOException.class);

        stream.send("thread.run.queued", Json.object());
        assertThat(stream.waiting()).isZero();
    }
}
