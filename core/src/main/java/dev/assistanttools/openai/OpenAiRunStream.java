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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream over the bytes of an answer. They are read here and not by the official client, which takes an event with a key
 * {@code error} for one, and loses digits of numbers. A server that answers with the run itself, as some do that know no streams,
 * has told one event and the end.
 */
final class OpenAiRunStream implements RunStream {

    private static final String WISH = "follow the run";

    private final Supplier<HttpResponse> request;
    private final CallTap.Hold call = new CallTap.Hold();
    private final ApiFaults faults;

    /** Guards the four below: an answer must not be closed while it is being read. */
    private final Object turn = new Object();

    private @Nullable Reading answer;
    private boolean isReading;
    private boolean isClosed;

    /** For the one thread that reads. */
    private boolean isDone;

    /** An answer that has begun. */
    private record Reading(HttpResponse response, EventReader events, boolean isRunItself) {

        static Reading of(HttpResponse response) {
            boolean isJson = response.headers().values("content-type").stream()
                    .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"));
            return new Reading(response, new EventReader(response.body()), isJson);
        }
    }

    OpenAiRunStream(Supplier<HttpResponse> request, ApiFaults faults) {
        this.request = request;
        this.faults = faults;
    }

    @Override
    public void open() {
        enter();
        try {
            Reading begun = Reading.of(call.ask(request));
            synchronized (turn) {
                answer = begun;
            }
        } finally {
            leave();
        }
    }

    @Override
    public Optional<StreamEvent> next() {
        Reading reading = enter();
        try {
            if (reading == null) {
                throw new IllegalStateException("The stream has not been opened.");
            }
            return isDone ? Optional.empty() : read(reading);
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

    private @Nullable Reading enter() {
        synchronized (turn) {
            if (isClosed) {
                throw faults.brokenOff(WISH, "it was closed", null);
            }
            isReading = true;
            return answer;
        }
    }

    private Optional<StreamEvent> read(Reading reading) throws IOException {
        if (reading.isRunItself()) {
            isDone = true;
            JsonNode run = WireJson.read(reading.response().body());
            return Optional.of(WireEvents.event("thread.run." + WireReader.text(run, "status"), run));
        }
        Event event = reading.events().next().orElseThrow(() -> new EOFException("the stream ends before it is done"));
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
        Reading unwanted;
        synchronized (turn) {
            isReading = false;
            unwanted = isClosed ? answer : null;
        }
        if (unwanted != null) {
            unwanted.response().close();
        }
    }

    @Override
    public void close() {
        Reading unwanted;
        synchronized (turn) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            if (isReading) {
                call.cancel();
                return;
            }
            unwanted = answer;
        }
        if (unwanted != null) {
            unwanted.response().close();
        }
    }
}
