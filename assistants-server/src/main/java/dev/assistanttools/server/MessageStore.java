package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages at rest. */
final class MessageStore {

    private final Database database;

    MessageStore(Database database) {
        this.database = database;
    }

    void insert(Message message) {
        database.with(handle -> handle.createUpdate("INSERT INTO messages (id, thread_id, assistant_id, run_id,"
                        + " created_at, role, status, completed_at, incomplete_at, incomplete_reason, content,"
                        + " attachments, metadata) VALUES (:id, :threadId, :assistantId, :runId, :createdAt, :role,"
                        + " :status, :completedAt, :incompleteAt, :reason, :content, :attachments, :metadata)")
                .bind("threadId", message.threadId())
                .bind("assistantId", message.assistantId())
                .bind("runId", message.runId())
                .bind("createdAt", message.createdAt())
                .bind("role", message.role())
                .bind("attachments", Json.write(message.attachments()))
                .bind("metadata", Json.write(message.metadata()))
                .bindMap(changing(message))
                .execute());
    }

    /** Stores how far the message is; its metadata, which clients change meanwhile, stay as they are. */
    void update(Message message) {
        database.with(handle -> handle.createUpdate("UPDATE messages SET status = :status,"
                        + " completed_at = :completedAt, incomplete_at = :incompleteAt, incomplete_reason = :reason,"
                        + " content = :content WHERE id = :id")
                .bindMap(changing(message))
                .execute());
    }

    void updateMetadata(Message message) {
        database.with(handle -> handle.createUpdate("UPDATE messages SET metadata = :metadata WHERE id = :id")
                .bind("id", message.id())
                .bind("metadata", Json.write(message.metadata()))
                .execute());
    }

    private static Map<String, @Nullable Object> changing(Message message) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", message.id());
        values.put("status", message.status().wire());
        values.put("completedAt", message.status() == Message.Status.COMPLETED ? message.endedAt() : null);
        values.put("incompleteAt", message.status() == Message.Status.INCOMPLETE ? message.endedAt() : null);
        values.put("reason", message.incompleteReason());
        values.put("content", Json.write(message.content()));
        return values;
    }

    Optional<Message> find(String threadId, String id) {
        return find(threadId, id, "");
    }

    /** As {@link #find}, and nobody else changes it before the transaction of this thread ends. */
    Optional<Message> findToChange(String threadId, String id) {
        return find(threadId, id, " FOR UPDATE");
    }

    private Optional<Message> find(String threadId, String id, String lock) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM messages WHERE thread_id = :threadId AND id = :id" + lock)
                        .bind("threadId", threadId)
                        .bind("id", id)
                        .map((row, context) -> message(row))
                        .findOne());
    }

    /** The message that the run has not written to its end. */
    Optional<Message> findOpen(String runId) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM messages WHERE run_id = :runId AND status = 'in_progress'")
                        .bind("runId", runId)
                        .map((row, context) -> message(row))
                        .findFirst());
    }

    Page<Message> list(String threadId, @Nullable String runId, PageRequest page) {
        Map<String, Object> bindings = new HashMap<>(Map.of("threadId", threadId));
        if (runId != null) {
            bindings.put("runId", runId);
        }
        String filter = "thread_id = :threadId" + (runId == null ? "" : " AND run_id = :runId");
        return database.with(handle ->
                new PageQuery("messages", filter, bindings).read(handle, page, (row, context) -> message(row)));
    }

    /** All messages of a thread, oldest first. */
    List<Message> all(String threadId) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM messages WHERE thread_id = :threadId ORDER BY seq")
                        .bind("threadId", threadId)
                        .map((row, context) -> message(row))
                        .list());
    }

    boolean hasUserMessage(String threadId) {
        return database.with(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM messages WHERE thread_id = :threadId AND role = 'user')")
                .bind("threadId", threadId)
                .mapTo(Boolean.class)
                .one());
    }

    boolean delete(String threadId, String id) {
        return database.with(
                        handle -> handle.createUpdate("DELETE FROM messages WHERE thread_id = :threadId AND id = :id")
                                .bind("threadId", threadId)
                                .bind("id", id)
                                .execute())
                > 0;
    }

    private static Message message(ResultSet row) throws SQLException {
        Long completedAt = Columns.number(row, "completed_at");
        return new Message(
                row.getString("id"),
                row.getString("thread_id"),
                row.getString("assistant_id"),
                row.getString("run_id"),
                row.getLong("created_at"),
                row.getString("role"),
                Message.Status.ofWire(row.getString("status")),
                completedAt != null ? completedAt : Columns.number(row, "incomplete_at"),
                row.getString("incomplete_reason"),
                Columns.array(row, "content"),
                Columns.array(row, "attachments"),
                Columns.object(row, "metadata"));
    }
}
