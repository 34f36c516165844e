package dev.assistanttools.server;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of a thread; {@code assistantId} and {@code runId} only if a run wrote it. */
record Message(
        String id,
        String threadId,
        @Nullable String assistantId,
        @Nullable String runId,
        long createdAt,
        String role,
        Status status,
        @Nullable Long endedAt,
        @Nullable String incompleteReason,
        ArrayNode content,
        ArrayNode attachments,
        ObjectNode metadata) {

    /** How far a message is. */
    enum Status implements WireName {
        IN_PROGRESS,
        INCOMPLETE,
        COMPLETED;

        static Status ofWire(String wire) {
            return WireName.find(Status.class, wire);
        }
    }

    /** A message from a client's request, which was checked. */
    static Message sent(String id, String threadId, long now, ObjectNode request) {
        ArrayNode attachments =
                request.hasNonNull("attachments") ? request.get("attachments").asArray() : Json.array();
        return new Message(
                id,
                threadId,
                null,
                null,
                now,
                request.required("role").stringValue(),
                Status.COMPLETED,
                now,
                null,
                content(request.required("content")),
                attachments,
                Metadata.of(request));
    }

    /** A message that a run begins to write. */
    static Message begun(String id, Run run, long now) {
        return new Message(
                id,
                run.threadId(),
                run.assistantId(),
                run.id(),
                now,
                "assistant",
                Status.IN_PROGRESS,
                null,
                null,
                Json.array(),
                Json.array(),
                Json.object());
    }

    /**
     * The message with all that the run wrote.
     *
     * @param annotations of the text
     * @param refusal why the model did not answer; empty if it did
     */
    Message completed(String text, ArrayNode annotations, String refusal, long now) {
        return ended(Status.COMPLETED, text, annotations, refusal, null, now);
    }

    /** The text so far stays; none leaves the content empty. */
    Message cutOff(String text, ArrayNode annotations, String refusal, String reason, long now) {
        return ended(Status.INCOMPLETE, text, annotations, refusal, reason, now);
    }

    Message withMetadata(ObjectNode changed) {
        return new Message(
                id,
                threadId,
                assistantId,
                runId,
                createdAt,
                role,
                status,
                endedAt,
                incompleteReason,
                content,
                attachments,
                changed);
    }

    private Message ended(
            Status how, String text, ArrayNode annotations, String refusal, @Nullable String reason, long now) {
        ArrayNode written = Json.array();
        if (!text.isEmpty() || (how == Status.COMPLETED && refusal.isEmpty())) {
            written.add(textPart(text, annotations));
        }
        if (!refusal.isEmpty()) {
            written.addObject().put("type", "refusal").put("refusal", refusal);
        }
        return new Message(
                id, threadId, assistantId, runId, createdAt, role, how, now, reason, written, attachments, metadata);
    }

    /** All that was said, one part to a line: texts, and refusals of the model's. */
    String text() {
        return content.valueStream()
                .map(part -> part.has("refusal")
                        ? part.path("refusal").asString("")
                        : part.path("text").path("value").asString(""))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    boolean isUsers() {
        return role.equals("user");
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "thread.message").put("created_at", createdAt);
        json.put("thread_id", threadId).put("status", status.wire());
        if (incompleteReason == null) {
            json.putNull("incomplete_details");
        } else {
            json.putObject("incomplete_details").put("reason", incompleteReason);
        }
        json.put("completed_at", status == Status.COMPLETED ? endedAt : null);
        json.put("incomplete_at", status == Status.INCOMPLETE ? endedAt : null);
        json.put("role", role);
        json.set("content", content);
        json.put("assistant_id", assistantId).put("run_id", runId);
        json.set("attachments", attachments);
        json.set("metadata", metadata);
        return json;
    }

    private static ArrayNode content(JsonNode sent) {
        ArrayNode content = Json.array();
        if (sent.isString()) {
            return content.add(textPart(sent.stringValue(), Json.array()));
        }
        for (JsonNode part : sent) {
            boolean text = part.required("type").stringValue().equals("text");
            content.add(text ? textPart(part.required("text").stringValue(), Json.array()) : part);
        }
        return content;
    }

    private static ObjectNode textPart(String value, ArrayNode annotations) {
        ObjectNode part = Json.object().put("type", "text");
        part.putObject("text").put("value", value).set("annotations", annotations);
        return part;
    }
}
