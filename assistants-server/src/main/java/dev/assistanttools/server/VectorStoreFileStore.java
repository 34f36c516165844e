package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The files of vector stores at rest, with their chunks. */
final class VectorStoreFileStore {

    /** Chunks in one statement. */
    private static final int PORTION = 200;

    private final Database database;

    VectorStoreFileStore(Database database) {
        this.database = database;
    }

    /** Puts the file into its store; if it is there already it is put there anew. */
    void put(VectorStoreFile file) {
        delete(file.storeId(), file.id());
        database.with(handle -> handle.createUpdate("INSERT INTO vector_store_files (id, store_id, batch_id,"
                        + " created_at, status, usage_bytes, chunk_tokens, chunk_overlap, attributes) VALUES (:id,"
                        + " :storeId, :batchId, :createdAt, :status, :usageBytes, :chunkTokens, :chunkOverlap,"
                        + " :attributes)")
                .bind("id", file.id())
                .bind("storeId", file.storeId())
                .bind("batchId", file.batchId())
                .bind("createdAt", file.createdAt())
                .bind("status", file.status().wire())
                .bind("usageBytes", file.usageBytes())
                .bind("chunkTokens", file.chunking().maxTokens())
                .bind("chunkOverlap", file.chunking().overlapTokens())
                .bind("attributes", Json.write(file.attributes()))
                .execute());
    }

    /** Stores how far the file is; its attributes, which clients change meanwhile, stay as they are. */
    void update(VectorStoreFile file) {
        RunError error = file.error();
        database.with(handle -> handle.createUpdate("UPDATE vector_store_files SET status = :status,"
                        + " usage_bytes = :usageBytes, error_code = :errorCode, error_message = :errorMessage"
                        + " WHERE seq = :seq")
                .bind("seq", file.seq())
                .bind("status", file.status().wire())
                .bind("usageBytes", file.usageBytes())
                .bind("errorCode", error == null ? null : error.code())
                .bind("errorMessage", error == null ? null : error.message())
                .execute());
    }

    void updateAttributes(String storeId, String id, ObjectNode attributes) {
        database.with(handle -> handle.createUpdate("UPDATE vector_store_files SET attributes = :attributes"
                        + " WHERE store_id = :storeId AND id = :id")
                .bind("storeId", storeId)
                .bind("id", id)
                .bind("attributes", Json.write(attributes))
                .execute());
    }

    Optional<VectorStoreFile> find(String storeId, String id) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM vector_store_files WHERE store_id = :storeId AND id = :id")
                        .bind("storeId", storeId)
                        .bind("id", id)
                        .map((row, context) -> file(row))
                        .findOne());
    }

    /** The file if its chunks are still to be made; nobody else changes it before the transaction of this thread ends. */
    Optional<VectorStoreFile> findWaiting(long seq) {
        return database.with(handle -> handle.createQuery(
                        "SELECT * FROM vector_store_files WHERE seq = :seq AND status = 'in_progress' FOR UPDATE")
                .bind("seq", seq)
                .map((row, context) -> file(row))
                .findOne());
    }

    /** All files whose chunks are to be made, oldest first. */
    List<Long> waiting() {
        return database.with(handle -> handle.createQuery(
                        "SELECT seq FROM vector_store_files WHERE status = 'in_progress' ORDER BY seq")
                .mapTo(Long.class)
                .list());
    }

    /** The ids of stores with files whose chunks are to be made. */
    Set<String> storesBeingRead() {
        return new HashSet<>(database.with(handle -> handle.createQuery(
                        "SELECT DISTINCT store_id FROM vector_store_files WHERE status = 'in_progress'")
                .mapTo(String.class)
                .list()));
    }

    /** All files of a store that can be searched, oldest first. */
    List<VectorStoreFile> completed(String storeId) {
        return database.with(handle -> handle.createQuery("SELECT * FROM vector_store_files WHERE store_id = :storeId"
                        + " AND status = 'completed' ORDER BY seq")
                .bind("storeId", storeId)
                .map((row, context) -> file(row))
                .list());
    }

    Page<VectorStoreFile> list(String storeId, VectorStoreFile.@Nullable Status status, PageRequest page) {
        return list("store_id", storeId, status, page);
    }

    Page<VectorStoreFile> listOfBatch(String batchId, VectorStoreFile.@Nullable Status status, PageRequest page) {
        return list("batch_id", batchId, status, page);
    }

    private Page<VectorStoreFile> list(
            String column, String owner, VectorStoreFile.@Nullable Status status, PageRequest page) {
        Map<String, Object> bindings = new HashMap<>(Map.of("owner", owner));
        if (status != null) {
            bindings.put("status", status.wire());
        }
        // The last file of a page may have come to another status before the next page is asked for.
        String all = column + " = :owner";
        String filter = all + (status == null ? "" : " AND status = :status");
        return database.with(handle -> new PageQuery("vector_store_files", all, filter, bindings)
                .read(handle, page, (row, context) -> file(row)));
    }

    boolean delete(String storeId, String id) {
        return database.with(handle -> handle.createUpdate(
                                "DELETE FROM vector_store_files WHERE store_id = :storeId AND id = :id")
                        .bind("storeId", storeId)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** What of the batch is not made yet will not be. */
    void cancelWaiting(String batchId) {
        database.with(handle -> handle.createUpdate("UPDATE vector_store_files SET status = 'cancelled' WHERE"
                        + " batch_id = :batchId AND status = 'in_progress'")
                .bind("batchId", batchId)
                .execute());
    }

    void insertChunks(long fileSeq, List<String> chunks) {
        for (int from = 0; from < chunks.size(); from += PORTION) {
            insertChunks(fileSeq, from, chunks.subList(from, Math.min(chunks.size(), from + PORTION)));
        }
    }

    private void insertChunks(long fileSeq, int first, List<String> portion) {
        database.with(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO vector_store_chunks (file_seq, place, content) VALUES (:fileSeq, :place, :content)");
            for (int i = 0; i < portion.size(); i++) {
                batch.bind("fileSeq", fileSeq)
                        .bind("place", first + i)
                        .bind("content", portion.get(i))
                        .add();
            }
            return batch.execute();
        });
    }

    void delete(long seq) {
        database.with(handle -> handle.createUpdate("DELETE FROM vector_store_files WHERE seq = :seq")
                .bind("seq", seq)
                .execute());
    }

    /** A file's chunks in order. */
    List<String> chunks(long fileSeq) {
        return database.with(handle -> handle.createQuery(
                        "SELECT content FROM vector_store_chunks WHERE file_seq = :fileSeq ORDER BY place")
                .bind("fileSeq", fileSeq)
                .mapTo(String.class)
                .list());
    }

    private static VectorStoreFile file(ResultSet row) throws SQLException {
        return new VectorStoreFile(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("store_id"),
                row.getString("batch_id"),
                row.getLong("created_at"),
                VectorStoreFile.Status.ofWire(row.getString("status")),
                row.getLong("usage_bytes"),
                Columns.error(row),
                new Chunking(row.getInt("chunk_tokens"), row.getInt("chunk_overlap")),
                Columns.object(row, "attributes"));
    }
}
