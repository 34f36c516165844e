package dev.assistanttools.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One round of a run: what the model says becomes steps, messages and events while it is said. At most one step and one message are
 * open at a time, as the official clients demand.
 *
 * <p>Everything happens under the live run's monitor; once the round is over, what the model still says is dropped.
 */
final class Round implements ModelDeltas {

    private final LiveRun live;
    private final Run run;
    private final Stores stores;
    private final Ids ids;
    private final Clock clock;

    private @Nullable RunStep step;
    private @Nullable Message message;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<CallSoFar> calls = new ArrayList<>();
    private Citations citations = Citations.of(List.of());

    /** A call that the model is asking for. */
    private record CallSoFar(String id, String name, boolean search, StringBuilder arguments) {

        ObjectNode inStep() {
            var call = new ModelRequest.FunctionCall(id, name, arguments.toString());
            return search ? FileSearchJson.unmade(call) : FunctionCallJson.inStep(call);
        }
    }

    Round(LiveRun live, Run run, Stores stores, Ids ids, Clock clock) {
        this.live = live;
        this.run = run;
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
    }

    Run run() {
        return run;
    }

    /** Takes up what an earlier life of the server left open. */
    void takeUp() {
        step = stores.steps().findOpen(run.id()).orElse(null);
        message = stores.messages().findOpen(run.id()).orElse(null);
    }

    @Override
    public void text(String delta) {
        synchronized (live) {
            if (!live.isIn(this) || delta.isEmpty()) {
                return;
            }
            if (!refusal.isEmpty()) {
                refusal(delta);
                return;
            }
            Message open = speaking();
            boolean first = text.isEmpty();
            text.append(delta);
            int cited = citations.all().size();
            List<ObjectNode> fresh = citations.readOn(text);
            live.tell("thread.message.delta", () -> DeltaJson.text(open.id(), delta, first, fresh, cited));
        }
    }

    @Override
    public void refusal(String delta) {
        synchronized (live) {
            if (!live.isIn(this) || delta.isEmpty()) {
                return;
            }
            Message open = speaking();
            // After the text there was, which gets no more once the model refuses.
            int index = text.isEmpty() ? 0 : 1;
            refusal.append(delta);
            live.tell("thread.message.delta", () -> DeltaJson.refusal(open.id(), index, delta));
        }
    }

    private Message speaking() {
        if (step != null && step.isCalls()) {
            throw new ModelException("server_error", "The model went on with text after it asked for calls.", null);
        }
        return message == null ? openMessage() : message;
    }

    @Override
    public void callStarted(int index, String id, String name) {
        synchronized (live) {
            if (!live.isIn(this)) {
                return;
            }
            if (index != calls.size()) {
                throw new ModelException("server_error", "The model asked for its calls in no order.", null);
            }
            RunStep open = openCalls();
            boolean search = FileSearchTool.isSearch(run, name);
            calls.add(new CallSoFar(id, name, search, new StringBuilder()));
            live.tell("thread.run.step.delta", () -> DeltaJson.callBegun(open.id(), index, id, name, search));
        }
    }

    @Override
    public void callArguments(int index, String delta) {
        synchronized (live) {
            if (!live.isIn(this) || delta.isEmpty()) {
                return;
            }
            if (step == null || index < 0 || index >= calls.size()) {
                throw new ModelException(
                        "server_error", "The model gave arguments of a call it did not ask for.", null);
            }
            String stepId = step.id();
            calls.get(index).arguments().append(delta);
            if (!calls.get(index).search()) {
                live.tell("thread.run.step.delta", () -> DeltaJson.arguments(stepId, index, delta));
            }
        }
    }

    /** Says what the model returned but did not say before; a model need not tell deltas at all. */
    void sayRest(ModelReply reply) {
        if (reply instanceof ModelReply.Calls calls) {
            sayRest(calls.calls());
        } else {
            if (message == null && !(reply instanceof ModelReply.Incomplete)) {
                openMessage();
            }
            if (reply instanceof ModelReply.Refusal refused) {
                rest(refused.text(), refusal).ifPresent(this::refusal);
            } else {
                String whole =
                        reply instanceof ModelReply.Text said ? said.text() : ((ModelReply.Incomplete) reply).text();
                rest(whole, text).ifPresent(this::text);
            }
        }
    }

    private static Optional<String> rest(String whole, StringBuilder told) {
        return whole.startsWith(told.toString()) ? Optional.of(whole.substring(told.length())) : Optional.empty();
    }

    private void sayRest(List<ModelRequest.FunctionCall> asked) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            ModelRequest.FunctionCall call = asked.get(i);
            if (!seen.add(call.id())) {
                throw new ModelException("server_error", "The model gave two calls the same id.", null);
            }
            if (i >= calls.size()) {
                callStarted(i, call.id(), call.name());
            }
            int place = i;
            rest(call.arguments(), calls.get(i).arguments()).ifPresent(delta -> callArguments(place, delta));
        }
    }

    /**
     * The step of this round's calls, which stays open until it has the outputs of all.
     *
     * @param inStep the calls as the step keeps them
     */
    void callsKnown(List<ObjectNode> inStep, ModelReply.Calls reply) {
        RunStep open = openCalls().withCalls(inStep, reply.usage(), reply.state());
        stores.steps().update(open);
        step = open;
    }

    /** Completes what is open; the events go out when the transaction around this has been written. */
    List<Runnable> completed(ModelReply.Usage used) {
        List<Runnable> events = new ArrayList<>();
        long now = now();
        if (message != null) {
            Message done = message.completed(text.toString(), citations.all(), refusal.toString(), now);
            stores.messages().update(done);
            events.add(() -> live.tell("thread.message.completed", done::toJson));
        }
        if (step != null) {
            end(step.ended(RunStep.Status.COMPLETED, null, used, now), events);
        }
        return events;
    }

    /** Ends what is open with the run: the text so far is kept. */
    List<Runnable> brokenOff(
            RunStep.Status how, @Nullable RunError error, String reason, ModelReply.@Nullable Usage used) {
        List<Runnable> events = new ArrayList<>();
        long now = now();
        if (message != null) {
            Message cut = message.cutOff(text.toString(), citations.all(), refusal.toString(), reason, now);
            stores.messages().update(cut);
            events.add(() -> live.tell("thread.message.incomplete", cut::toJson));
        }
        if (step != null) {
            RunStep cut = calls.isEmpty()
                    ? step
                    : step.withCallsSoFar(calls.stream().map(CallSoFar::inStep).toList());
            end(cut.ended(how, error == null ? null : error.ofStep(), used, now), events);
        }
        return events;
    }

    /**
     * Ends what is open when the model had no more tokens. A message's step has done what it was for; calls that were begun are made by
     * nobody, so their step is cancelled.
     */
    List<Runnable> cutOff(ModelReply.Usage used) {
        boolean calling = step != null && step.isCalls();
        return brokenOff(calling ? RunStep.Status.CANCELLED : RunStep.Status.COMPLETED, null, "max_tokens", used);
    }

    private void end(RunStep ended, List<Runnable> events) {
        stores.steps().update(ended);
        events.add(() -> live.tell("thread.run.step." + ended.status().wire(), ended));
    }

    private Message openMessage() {
        long now = now();
        Message begun = Message.begun(ids.message(), run, now);
        RunStep writing = RunStep.writing(ids.step(), run, begun.id(), now);
        stores.database().atomically(() -> {
            stores.steps().insert(writing);
            stores.messages().insert(begun);
        });
        step = writing;
        message = begun;
        if (FileSearchTool.isOffered(run)) {
            citations = Citations.of(stores.steps().all(run.id()));
        }
        tellBegun(writing);
        live.tell("thread.message.created", begun::toJson);
        live.tell("thread.message.in_progress", begun::toJson);
        return begun;
    }

    private RunStep openCalls() {
        if (step != null && step.isCalls()) {
            return step;
        }
        // Text before calls is a message of its own, complete before the calls begin.
        stores.database().atomically(() -> completed(ModelReply.Usage.NONE)).forEach(Runnable::run);
        message = null;
        step = null;
        RunStep calling = RunStep.calling(ids.step(), run, now());
        stores.steps().insert(calling);
        step = calling;
        tellBegun(calling);
        return calling;
    }

    private void tellBegun(RunStep begun) {
        live.tell("thread.run.step.created", begun);
        live.tell("thread.run.step.in_progress", begun);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
