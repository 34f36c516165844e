package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Assistants at rest. */
final class AssistantStore {

    private final Database database;

    AssistantStore(Database database) {
        this.database = database;
    }

    void insert(Assistant assistant) {
        database.with(handle -> handle.createUpdate(
                        "INSERT INTO assistants (id, created_at, definition) VALUES (:id, :createdAt, :definition)")
                .bind("id", assistant.id())
                .bind("createdAt", assistant.createdAt())
                .bind("definition", Json.write(assistant.definition()))
                .execute());
    }

    Optional<Assistant> find(String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM assistants WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> assistant(row))
                .findOne());
    }

    /** As {@link #find}, and nobody else changes it before the transaction of this thread ends. */
    Optional<Assistant> findToChange(String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM assistants WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> assistant(row))
                .findOne());
    }

    Page<Assistant> list(PageRequest page) {
        return database.with(handle ->
                new PageQuery("assistants", "TRUE", Map.of()).read(handle, page, (row, context) -> assistant(row)));
    }

    void update(Assistant assistant) {
        database.with(handle -> handle.createUpdate("UPDATE assistants SET definition = :definition WHERE id = :id")
                .bind("id", assistant.id())
                .bind("definition", Json.write(assistant.definition()))
                .execute());
    }

    boolean delete(String id) {
        return database.with(handle -> handle.createUpdate("DELETE FROM assistants WHERE id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    private static Assistant assistant(ResultSet row) throws SQLException {
        return new Assistant(row.getString("id"), row.getLong("created_at"), Columns.object(row, "definition"));
    }
}
