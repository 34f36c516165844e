package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/threads/{thread_id}/runs} and {@code /v1/threads/runs}. */
final class RunRoutes {

    private static final String RUNS = "/v1/threads/{thread_id}/runs";

    /** A model works on the run, or it is just being ended. */
    private static final Set<RunStatus> NOT_TO_MODIFY = EnumSet.of(RunStatus.IN_PROGRESS, RunStatus.CANCELLING);

    private final Stores stores;
    private final RunStarter starter;
    private final RunEngine engine;
    private final RequestReader requests;
    private final StreamRunner streams;

    RunRoutes(Stores stores, RunStarter starter, RunEngine engine, RequestReader requests, StreamRunner streams) {
        this.stores = stores;
        this.starter = starter;
        this.engine = engine;
        this.requests = requests;
        this.streams = streams;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/threads/runs", this::createWithThread);
        routes.get(RUNS, this::list);
        routes.post(RUNS, this::create);
        routes.get(RUNS + "/{run_id}", this::retrieve);
        routes.post(RUNS + "/{run_id}", this::modify);
        routes.post(RUNS + "/{run_id}/cancel", this::cancel);
        routes.post(RUNS + "/{run_id}/submit_tool_outputs", this::submit);
    }

    private void createWithThread(Context context) {
        ObjectNode body = requests.body(context, RequestRules::createThreadAndRun);
        answer(context, body, false, stream -> starter.createThreadAndRun(body, stream));
    }

    private void create(Context context) {
        boolean content = requests.includesSearchContent(context);
        ObjectNode body = requests.body(context, RequestRules::createRun);
        answer(context, body, content, stream -> starter.createRun(threadId(context), body, stream));
    }

    private void submit(Context context) {
        ObjectNode body = requests.body(context, RequestRules::submit);
        ToolOutputs outputs = ToolOutputs.of(body);
        answer(context, body, false, stream -> engine.submit(threadId(context), id(context), outputs, stream));
    }

    /** Makes the run go; the answer is the run, or its events if the request asks for a stream. */
    private void answer(Context context, ObjectNode body, boolean searchContent, Going going) {
        if (body.path("stream").asBoolean(false)) {
            EventStream stream = new EventStream();
            if (searchContent) {
                stream.showSearchContent();
            }
            streams.run(context, stream, going);
        } else {
            Replies.json(context, going.start(null).toJson());
        }
    }

    private void list(Context context) {
        PageRequest page = requests.page(context);
        stores.thread(threadId(context));
        engine.expireOverdueOn(threadId(context));
        Replies.json(context, stores.runs().list(threadId(context), page).toJson(Run::toJson, Run::id));
    }

    private void retrieve(Context context) {
        Replies.json(context, engine.run(threadId(context), id(context)).toJson());
    }

    private void modify(Context context) {
        ObjectNode changes = requests.body(context, RequestRules::modifyMetadata);
        engine.run(threadId(context), id(context));
        Run changed = stores.database().atomically(() -> {
            Run run = stores.runs().findToChange(id(context)).orElseThrow(() -> ApiError.notFound("run", id(context)));
            if (NOT_TO_MODIFY.contains(run.status())) {
                throw ApiError.refused(
                        "Cannot update run with status '" + run.status().wire() + "'.");
            }
            Run updated = run.withMetadata(Metadata.changed(run.metadata(), changes));
            stores.runs().updateMetadata(updated);
            return updated;
        });
        Replies.json(context, changed.toJson());
    }

    private void cancel(Context context) {
        Replies.json(context, engine.cancel(threadId(context), id(context)).toJson());
    }

    private static String threadId(Context context) {
        return context.pathParam("thread_id");
    }

    private static String id(Context context) {
        return context.pathParam("run_id");
    }
}
