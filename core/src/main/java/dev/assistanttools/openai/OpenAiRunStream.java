package dev.assistanttools.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.HttpResponse;
import dev.assistanttools.openai.EventReader.Event;
import dev.assistanttools.openai.WireReader.MalformedAnswerException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;

/**
 * A stream over the bytes of an answer. They are read here and not by the official client, which takes an event with a key
 * {@code error} for one, and loses digits of numbers. A server that answers with the run itself, as some do that know no streams,
 * has told one event and the end.
 */
final class OpenAiRunStream implements RunStream {

    private static final String WISH = "follow the run";

    private final HttpResponse response;
    private final Optional<Call> call;
    private final ApiFaults faults;
    private final EventReader events;
    private final boolean isRunItself;

    /** Guards the two below: the answer must not be closed while it is being read. */
    private final Object turn = new Object();

    private boolean isReading;
    private boolean isClosed;
    private boolean isDone;

    OpenAiRunStream(HttpResponse response, Optional<Call> call, ApiFaults faults) {
        this.response = response;
        this.call = call;
        this.faults = faults;
        this.events = new EventReader(response.body());
        this.isRunItself = response.headers().values("content-type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"));
    }

    @Override
    public Optional<StreamEvent> next() {
        synchronized (turn) {
            if (isClosed) {
                throw faults.brokenOff(WISH, "it was closed", null);
            }
            isReading = true;
        }
        try {
            return isDone ? Optional.empty() : read();
        } catch (MalformedAnswerException e) {
            throw faults.brokenOff(WISH, e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw faults.brokenOff(WISH, "an event is not JSON", e);
        } catch (EOFException e) {
            throw faults.brokenOff(WISH, e.getMessage(), e);
        } catch (IOException e) {
            throw faults.unanswered(WISH, e);
        } finally {
            leave();
        }
    }

    private Optional<StreamEvent> read() throws IOException {
        if (isRunItself) {
            isDone = true;
            JsonNode run = WireJson.read(response.body());
            return Optional.of(WireEvents.event("thread.run." + WireReader.text(run, "status"), run));
        }
        Event event = events.next().orElseThrow(() -> new EOFException("the stream ends before it is done"));
        if (event.name().equals("done") || event.data().equals("[DONE]")) {
            isDone = true;
            return Optional.empty();
        }
        if (event.name().equals("error")) {
            throw faults.told(WISH, WireJson.read(event.data()));
        }
        return Optional.of(
                WireEvents.isKnown(event.name())
                        ? WireEvents.event(event.name(), WireJson.read(event.data()))
                        : new StreamEvent.Other(event.name()));
    }

    private void leave() {
        synchronized (turn) {
            isReading = false;
            if (isClosed) {
                response.close();
            }
        }
    }

    @Override
    public void close() {
        synchronized (turn) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            if (isReading) {
                call.ifPresent(Call::cancel);
                return;
            }
        }
        response.close();
    }
}
