package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Threads at rest. */
final class ThreadStore {

    private final Database database;

    ThreadStore(Database database) {
        this.database = database;
    }

    void insert(ApiThread thread) {
        database.with(handle -> handle.createUpdate("INSERT INTO threads (id, created_at, tool_resources, metadata)"
                        + " VALUES (:id, :createdAt, :toolResources, :metadata)")
                .bind("id", thread.id())
                .bind("createdAt", thread.createdAt())
                .bind("toolResources", Json.write(thread.toolResources()))
                .bind("metadata", Json.write(thread.metadata()))
                .execute());
    }

    Optional<ApiThread> find(String id) {
        return find(id, "");
    }

    /**
     * As {@link #find}, and holds the thread until the transaction of this thread ends. All that begins something on a thread comes
     * through here, so that two at once see each other: a run, a message, the thread's end.
     */
    Optional<ApiThread> findToChange(String id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<ApiThread> find(String id, String lock) {
        return database.with(handle -> handle.createQuery("SELECT * FROM threads WHERE id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> thread(row))
                .findOne());
    }

    void update(ApiThread thread) {
        database.with(handle -> handle.createUpdate(
                        "UPDATE threads SET tool_resources = :toolResources, metadata = :metadata WHERE id = :id")
                .bind("id", thread.id())
                .bind("toolResources", Json.write(thread.toolResources()))
                .bind("metadata", Json.write(thread.metadata()))
                .execute());
    }

    /** Deletes the thread with all that is on it. */
    void delete(String id) {
        database.with(handle -> handle.createUpdate("DELETE FROM threads WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    private static ApiThread thread(ResultSet row) throws SQLException {
        return new ApiThread(
                row.getString("id"),
                row.getLong("created_at"),
                Columns.object(row, "tool_resources"),
                Columns.object(row, "metadata"));
    }
}
