package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of runs at rest. */
final class StepStore {

    private final Database database;

    StepStore(Database database) {
        this.database = database;
    }

    void insert(RunStep step) {
        database.with(handle -> handle.createUpdate("INSERT INTO run_steps (id, run_id, thread_id, assistant_id,"
                        + " created_at, type, status, ended_at, details, error_code, error_message, prompt_tokens,"
                        + " completion_tokens, model_state) VALUES (:id, :runId, :threadId, :assistantId, :createdAt, :type,"
                        + " :status, :endedAt, :details, :errorCode, :errorMessage, :promptTokens,"
                        + " :completionTokens, :modelState)")
                .bind("runId", step.runId())
                .bind("threadId", step.threadId())
                .bind("assistantId", step.assistantId())
                .bind("createdAt", step.createdAt())
                .bind("type", step.type())
                .bindMap(changing(step))
                .execute());
    }

    void update(RunStep step) {
        database.with(handle -> handle.createUpdate("UPDATE run_steps SET status = :status, ended_at = :endedAt,"
                        + " details = :details, error_code = :errorCode, error_message = :errorMessage,"
                        + " prompt_tokens = :promptTokens, completion_tokens = :completionTokens,"
                        + " model_state = :modelState WHERE id = :id")
                .bindMap(changing(step))
                .execute());
    }

    private static Map<String, @Nullable Object> changing(RunStep step) {
        RunError error = step.lastError();
        ModelReply.Usage usage = step.usage();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", step.id());
        values.put("status", step.status().wire());
        values.put("endedAt", step.endedAt());
        values.put("modelState", step.modelState());
        values.put("details", Json.write(step.details()));
        values.put("errorCode", error == null ? null : error.code());
        values.put("errorMessage", error == null ? null : error.message());
        values.put("promptTokens", usage == null ? null : usage.promptTokens());
        values.put("completionTokens", usage == null ? null : usage.completionTokens());
        return values;
    }

    Optional<RunStep> find(String runId, String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM run_steps WHERE run_id = :runId AND id = :id")
                .bind("runId", runId)
                .bind("id", id)
                .map((row, context) -> step(row))
                .findOne());
    }

    /** The step that has not ended. */
    Optional<RunStep> findOpen(String runId) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM run_steps WHERE run_id = :runId AND status = 'in_progress'")
                        .bind("runId", runId)
                        .map((row, context) -> step(row))
                        .findFirst());
    }

    Page<RunStep> list(String runId, PageRequest page) {
        return database.with(handle -> new PageQuery("run_steps", "run_id = :runId", Map.of("runId", runId))
                .read(handle, page, (row, context) -> step(row)));
    }

    /** All steps of a run, oldest first. */
    List<RunStep> all(String runId) {
        return database.with(handle -> handle.createQuery("SELECT * FROM run_steps WHERE run_id = :runId ORDER BY seq")
                .bind("runId", runId)
                .map((row, context) -> step(row))
                .list());
    }

    private static RunStep step(ResultSet row) throws SQLException {
        Long promptTokens = Columns.number(row, "prompt_tokens");
        return new RunStep(
                row.getString("id"),
                row.getString("run_id"),
                row.getString("thread_id"),
                row.getString("assistant_id"),
                row.getLong("created_at"),
                RunStep.Status.ofWire(row.getString("status")),
                Columns.number(row, "ended_at"),
                Columns.object(row, "details"),
                Columns.error(row),
                promptTokens == null ? null : new ModelReply.Usage(promptTokens, row.getLong("completion_tokens")),
                row.getString("model_state"));
    }
}
