package dev.assistanttools.server;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts messages and runs on threads. The thread's row is held meanwhile: of two requests at the same moment one comes first, and the
 * other sees what it did.
 */
final class RunStarter {

    private static final String ADDITIONAL = "additional_messages";

    private final Stores stores;
    private final ToolResources resources;
    private final RunEngine engine;
    private final Ids ids;
    private final Clock clock;
    private final Duration timeToLive;

    RunStarter(Stores stores, ToolResources resources, RunEngine engine, Ids ids, Clock clock, Duration timeToLive) {
        this.stores = stores;
        this.resources = resources;
        this.engine = engine;
        this.ids = ids;
        this.clock = clock;
        this.timeToLive = timeToLive;
    }

    ApiThread createThread(ObjectNode request) {
        return resources.fill(() -> insertThread(request, ""));
    }

    Message addMessage(String threadId, ObjectNode request) {
        engine.expireOverdueOn(threadId);
        return resources.fill(() -> {
            hold(threadId);
            stores.runs().findActive(threadId).ifPresent(active -> {
                throw ApiError.refused(
                        "Can't add messages to " + threadId + " while a run " + active.id() + " is active.");
            });
            Message message = insertMessage(threadId, request, "");
            resources.attach(threadId, message.attachments());
            return message;
        });
    }

    /** Creates a run and sets it going. */
    Run createRun(String threadId, ObjectNode request, @Nullable EventStream stream) {
        engine.requireOpen();
        engine.expireOverdueOn(threadId);
        Run run = resources.fill(() -> {
            hold(threadId);
            stores.runs().findActive(threadId).ifPresent(active -> {
                throw ApiError.refused("Thread " + threadId + " already has an active run " + active.id() + ".");
            });
            insertMessages(threadId, request.path(ADDITIONAL), ADDITIONAL);
            return insertRun(threadId, request);
        });
        engine.begin(run, null, stream);
        return run;
    }

    /** Creates a thread with a run on it and sets that going. */
    Run createThreadAndRun(ObjectNode request, @Nullable EventStream stream) {
        engine.requireOpen();
        ObjectNode content =
                request.hasNonNull("thread") ? request.get("thread").asObject() : Json.object();
        record Made(ApiThread thread, Run run) {}
        Made made = resources.fill(() -> {
            ApiThread thread = insertThread(content, "thread.");
            return new Made(thread, insertRun(thread.id(), request));
        });
        engine.begin(made.run(), made.thread(), stream);
        return made.run();
    }

    /** Deletes a thread; a run that is still active on it is cancelled first. */
    void deleteThread(String threadId) {
        while (true) {
            Optional<Run> active = stores.database().atomically(() -> {
                hold(threadId);
                Optional<Run> blocking = stores.runs().findActive(threadId);
                if (blocking.isEmpty()) {
                    stores.threads().delete(threadId);
                }
                return blocking;
            });
            if (active.isEmpty()) {
                return;
            }
            engine.cancelIfActive(active.get());
        }
    }

    private void hold(String threadId) {
        if (stores.threads().findToChange(threadId).isEmpty()) {
            throw ApiError.notFound("thread", threadId);
        }
    }

    /** The thread with what its messages attach to it. */
    private ApiThread insertThread(ObjectNode request, String path) {
        ApiThread thread = ApiThread.of(ids.thread(), now(), resources.ofThread(request));
        stores.threads().insert(thread);
        insertMessages(thread.id(), request.path("messages"), path + "messages");
        return stores.thread(thread.id());
    }

    private void insertMessages(String threadId, JsonNode requests, String path) {
        ArrayNode attachments = Json.array();
        for (int i = 0; i < requests.size(); i++) {
            Message message = insertMessage(threadId, requests.get(i).asObject(), path + "[" + i + "].");
            attachments.addAll(message.attachments());
        }
        resources.attach(threadId, attachments);
    }

    /** The message, whose attachments the thread does not have yet. */
    private Message insertMessage(String threadId, ObjectNode request, String path) {
        Message message = Message.sent(ids.message(), threadId, now(), request);
        resources.requireFiles(message, path);
        stores.messages().insert(message);
        return message;
    }

    private Run insertRun(String threadId, ObjectNode request) {
        Assistant assistant = stores.assistant(request.required("assistant_id").stringValue());
        resources.ofAssistant(request);
        Run run = Run.queued(ids.run(), threadId, assistant, request, now(), now() + timeToLive.toSeconds());
        resources.requireLive(run);
        engine.requireModel(run);
        if (run.instructions().isEmpty() && !stores.messages().hasUserMessage(threadId)) {
            throw ApiError.refused(
                    "Run creation requires a Thread with a user message or an assistant with instructions.",
                    "invalid_thread");
        }
        stores.runs().insert(run);
        return run;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
