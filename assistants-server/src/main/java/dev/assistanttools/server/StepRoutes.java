package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v1/threads/{thread_id}/runs/{run_id}/steps}. */
final class StepRoutes {

    private static final String STEPS = "/v1/threads/{thread_id}/runs/{run_id}/steps";

    private final Stores stores;
    private final RunEngine engine;
    private final RequestReader requests;

    StepRoutes(Stores stores, RunEngine engine, RequestReader requests) {
        this.stores = stores;
        this.engine = engine;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        routes.get(STEPS, this::list);
        routes.get(STEPS + "/{step_id}", this::retrieve);
    }

    private void list(Context context) {
        boolean content = requests.includesSearchContent(context);
        PageRequest page = requests.page(context);
        Run run = run(context);
        Replies.json(context, stores.steps().list(run.id(), page).toJson(step -> step.toJson(content), RunStep::id));
    }

    private void retrieve(Context context) {
        boolean content = requests.includesSearchContent(context);
        Run run = run(context);
        String id = context.pathParam("step_id");
        Replies.json(
                context,
                stores.steps()
                        .find(run.id(), id)
                        .orElseThrow(() -> ApiError.notFound("run step", id))
                        .toJson(content));
    }

    private Run run(Context context) {
        return engine.run(context.pathParam("thread_id"), context.pathParam("run_id"));
    }
}
