package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files at rest, without what they hold. An expired file is not found, whether or not it was deleted yet. */
final class FileStore {

    private static final String THERE = "(expires_at IS NULL OR expires_at > :now)";

    private final Database database;

    FileStore(Database database) {
        this.database = database;
    }

    void insert(ApiFile file) {
        database.with(handle -> handle.createUpdate("INSERT INTO files (id, created_at, filename, purpose, size,"
                        + " expires_at) VALUES (:id, :createdAt, :filename, :purpose, :size, :expiresAt)")
                .bind("id", file.id())
                .bind("createdAt", file.createdAt())
                .bind("filename", file.filename())
                .bind("purpose", file.purpose())
                .bind("size", file.size())
                .bind("expiresAt", file.expiresAt())
                .execute());
    }

    Optional<ApiFile> find(String id, long now) {
        return find(id, now, "");
    }

    /** As {@link #find}, and nobody deletes it before the transaction of this thread ends: what refers to it now goes with it later. */
    Optional<ApiFile> findToUse(String id, long now) {
        return find(id, now, " FOR UPDATE");
    }

    private Optional<ApiFile> find(String id, long now, String lock) {
        return database.with(handle -> handle.createQuery("SELECT * FROM files WHERE id = :id AND " + THERE + lock)
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> file(row))
                .findOne());
    }

    Page<ApiFile> list(@Nullable String purpose, PageRequest page, long now) {
        Map<String, Object> bindings = new HashMap<>(Map.of("now", now));
        if (purpose != null) {
            bindings.put("purpose", purpose);
        }
        String filter = THERE + (purpose == null ? "" : " AND purpose = :purpose");
        return database.with(handle ->
                new PageQuery("files", "TRUE", filter, bindings).read(handle, page, (row, context) -> file(row)));
    }

    /** Deletes the file, and takes it out of all vector stores, also those into which it is being put. */
    void delete(String id) {
        // Held first: a statement deletes what was there when it began, which may be before somebody who uses the file.
        database.atomicallyOrAgain(() -> {
            database.with(handle -> handle.createQuery("SELECT seq FROM files WHERE id = :id FOR UPDATE")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .findOne());
            return database.with(handle -> handle.createUpdate("DELETE FROM files WHERE id = :id")
                    .bind("id", id)
                    .execute());
        });
    }

    /** Whether there is such a file, be its time over or not. */
    boolean exists(String id) {
        return database.with(handle -> handle.createQuery("SELECT seq FROM files WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    /** The ids of files whose time is over. */
    List<String> expired(long now) {
        return database.with(handle -> handle.createQuery("SELECT id FROM files WHERE expires_at <= :now")
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    Set<String> ids() {
        return new HashSet<>(database.with(handle ->
                handle.createQuery("SELECT id FROM files").mapTo(String.class).list()));
    }

    private static ApiFile file(ResultSet row) throws SQLException {
        return new ApiFile(
                row.getString("id"),
                row.getLong("created_at"),
                row.getString("filename"),
                row.getString("purpose"),
                row.getLong("size"),
                Columns.number(row, "expires_at"));
    }
}
