package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A model that gives the replies it was told, in order; with none left it says {@code fine}. It remembers what it was asked. */
final class FakeModel implements Model {

    /** What the model does in one round. */
    interface Turn {
        ModelReply answer(ModelRequest request, ModelDeltas deltas) throws InterruptedException;
    }

    static final ModelReply.Usage USED = new ModelReply.Usage(11, 7);

    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private final List<ModelRequest> asked = new ArrayList<>();
    private volatile OptionalLong contextTokens = OptionalLong.empty();

    static ModelReply text(String text) {
        return new ModelReply.Text(text, USED);
    }

    static ModelReply calls(ModelRequest.FunctionCall... calls) {
        return new ModelReply.Calls(List.of(calls), USED);
    }

    static ModelRequest.FunctionCall call(String id, String name, String arguments) {
        return new ModelRequest.FunctionCall(id, name, arguments);
    }

    FakeModel then(ModelReply reply) {
        return then((request, deltas) -> reply);
    }

    FakeModel then(Turn turn) {
        turns.add(turn);
        return this;
    }

    /** Answers only once the latch is open; says something first. */
    FakeModel thenWaiting(CountDownLatch until, String first) {
        return then((request, deltas) -> {
            deltas.text(first);
            until.await();
            return text(first + " and done");
        });
    }

    void takesAtMost(long tokens) {
        contextTokens = OptionalLong.of(tokens);
    }

    @Override
    public OptionalLong contextTokens(String name) {
        return contextTokens;
    }

    synchronized List<ModelRequest> asked() {
        return List.copyOf(asked);
    }

    ModelRequest lastAsked() {
        List<ModelRequest> all = asked();
        return all.get(all.size() - 1);
    }

    @Override
    public String description() {
        return "fake";
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
        synchronized (this) {
            asked.add(request);
        }
        Turn turn = turns.poll();
        return turn == null ? text("fine") : turn.answer(request, deltas);
    }
}
