package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs at rest. */
final class RunStore {

    private final Database database;

    RunStore(Database database) {
        this.database = database;
    }

    void insert(Run run) {
        database.with(handle -> handle.createUpdate("INSERT INTO runs (id, thread_id, assistant_id, created_at, plan,"
                        + " metadata, status, deadline, started_at, cancelled_at, failed_at, completed_at,"
                        + " required_calls, error_code, error_message, incomplete_reason, prompt_tokens,"
                        + " completion_tokens) VALUES (:id, :threadId, :assistantId, :createdAt, :plan, :metadata,"
                        + " :status, :deadline, :startedAt, :cancelledAt, :failedAt, :completedAt, :requiredCalls,"
                        + " :errorCode, :errorMessage, :reason, :promptTokens, :completionTokens)")
                .bind("id", run.id())
                .bind("threadId", run.threadId())
                .bind("assistantId", run.assistantId())
                .bind("createdAt", run.createdAt())
                .bind("plan", Json.write(run.plan()))
                .bind("metadata", Json.write(run.metadata()))
                .bindMap(values(run.state()))
                .execute());
    }

    /** Stores the run's state; plan and metadata stay as they are. */
    void updateState(Run run) {
        database.with(handle -> handle.createUpdate("UPDATE runs SET status = :status, deadline = :deadline,"
                        + " started_at = :startedAt, cancelled_at = :cancelledAt, failed_at = :failedAt,"
                        + " completed_at = :completedAt, required_calls = :requiredCalls, error_code = :errorCode,"
                        + " error_message = :errorMessage, incomplete_reason = :reason, prompt_tokens = :promptTokens,"
                        + " completion_tokens = :completionTokens WHERE id = :id")
                .bind("id", run.id())
                .bindMap(values(run.state()))
                .execute());
    }

    void updateMetadata(Run run) {
        database.with(handle -> handle.createUpdate("UPDATE runs SET metadata = :metadata WHERE id = :id")
                .bind("id", run.id())
                .bind("metadata", Json.write(run.metadata()))
                .execute());
    }

    Optional<Run> find(String threadId, String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM runs WHERE thread_id = :threadId AND id = :id")
                .bind("threadId", threadId)
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne());
    }

    Optional<Run> find(String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM runs WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne());
    }

    /** The run, and nobody else changes it before the transaction of this thread ends. */
    Optional<Run> findToChange(String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM runs WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne());
    }

    /** The run that locks the thread. */
    Optional<Run> findActive(String threadId) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM runs WHERE thread_id = :threadId AND status IN (<active>)")
                        .bind("threadId", threadId)
                        .bindList("active", RunStatus.active())
                        .map((row, context) -> run(row))
                        .findFirst());
    }

    Page<Run> list(String threadId, PageRequest page) {
        return database.with(handle -> new PageQuery("runs", "thread_id = :threadId", Map.of("threadId", threadId))
                .read(handle, page, (row, context) -> run(row)));
    }

    /** The runs in this status, oldest first. */
    List<Run> in(RunStatus status) {
        return database.with(handle -> handle.createQuery("SELECT * FROM runs WHERE status = :status ORDER BY seq")
                .bind("status", status.wire())
                .map((row, context) -> run(row))
                .list());
    }

    /** The active runs that should have ended by now. */
    List<Run> overdue(long now) {
        return database.with(handle -> handle.createQuery(
                        "SELECT * FROM runs WHERE status IN (<active>) AND deadline <= :now ORDER BY seq")
                .bindList("active", RunStatus.active())
                .bind("now", now)
                .map((row, context) -> run(row))
                .list());
    }

    private static Map<String, @Nullable Object> values(RunState state) {
        RunError error = state.lastError();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("status", state.status().wire());
        values.put("deadline", state.deadline());
        values.put("startedAt", state.startedAt());
        values.put("cancelledAt", state.cancelledAt());
        values.put("failedAt", state.failedAt());
        values.put("completedAt", state.completedAt());
        values.put("requiredCalls", state.requiredCalls() == null ? null : Json.write(state.requiredCalls()));
        values.put("errorCode", error == null ? null : error.code());
        values.put("errorMessage", error == null ? null : error.message());
        values.put("reason", state.incompleteReason());
        values.put("promptTokens", state.usage().promptTokens());
        values.put("completionTokens", state.usage().completionTokens());
        return values;
    }

    private static Run run(ResultSet row) throws SQLException {
        RunState state = new RunState(
                RunStatus.ofWire(row.getString("status")),
                row.getLong("deadline"),
                Columns.number(row, "started_at"),
                Columns.number(row, "cancelled_at"),
                Columns.number(row, "failed_at"),
                Columns.number(row, "completed_at"),
                Columns.arrayOrNull(row, "required_calls"),
                Columns.error(row),
                row.getString("incomplete_reason"),
                new ModelReply.Usage(row.getLong("prompt_tokens"), row.getLong("completion_tokens")));
        return new Run(
                row.getString("id"),
                row.getString("thread_id"),
                row.getString("assistant_id"),
                row.getLong("created_at"),
                Columns.object(row, "plan"),
                Columns.object(row, "metadata"),
                state);
    }
}
