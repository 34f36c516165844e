package dev.assistanttools.server;

import java.util.Optional;

/** Batches of files at rest. */
final class FileBatchStore {

    private final Database database;

    FileBatchStore(Database database) {
        this.database = database;
    }

    void insert(String id, String storeId, long now) {
        database.with(handle -> handle.createUpdate("INSERT INTO vector_store_batches (id, store_id, created_at,"
                        + " cancelled) VALUES (:id, :storeId, :now, FALSE)")
                .bind("id", id)
                .bind("storeId", storeId)
                .bind("now", now)
                .execute());
    }

    Optional<FileBatch> find(String storeId, String id) {
        return database.with(handle -> handle.createQuery(
                        "SELECT * FROM vector_store_batches_counted WHERE store_id = :storeId AND id = :id")
                .bind("storeId", storeId)
                .bind("id", id)
                .map((row, context) -> new FileBatch(
                        row.getString("id"),
                        row.getString("store_id"),
                        row.getLong("created_at"),
                        row.getBoolean("cancelled"),
                        new FileCounts(
                                row.getInt("in_progress"),
                                row.getInt("completed"),
                                row.getInt("failed"),
                                row.getInt("files_cancelled"))))
                .findOne());
    }

    void cancel(String id) {
        database.with(handle -> handle.createUpdate("UPDATE vector_store_batches SET cancelled = TRUE WHERE id = :id")
                .bind("id", id)
                .execute());
    }
}
