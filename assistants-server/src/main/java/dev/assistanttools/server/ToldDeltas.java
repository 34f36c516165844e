package dev.assistanttools.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells an endpoint's pieces on, calls under ids of the server's own, and knows what was told. Used by one thread.
 */
final class ToldDeltas implements ModelDeltas {

    private final ModelDeltas deltas;
    private final CallIds callIds;
    private final List<String> ids = new ArrayList<>();
    private long bytes;
    private boolean some;

    ToldDeltas(ModelDeltas deltas, CallIds callIds) {
        this.deltas = deltas;
        this.callIds = callIds;
    }

    @Override
    public void text(String delta) {
        told(delta);
        deltas.text(delta);
    }

    @Override
    public void refusal(String delta) {
        told(delta);
        deltas.refusal(delta);
    }

    @Override
    public void callStarted(int index, String id, String name) {
        told(name);
        ids.add(callIds.next());
        deltas.callStarted(index, ids.get(index), name);
    }

    @Override
    public void callArguments(int index, String delta) {
        told(delta);
        deltas.callArguments(index, delta);
    }

    private void told(String piece) {
        some = true;
        bytes += piece.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether a piece was told on: it can't be taken back. */
    boolean some() {
        return some;
    }

    /** The ids under which the calls were told on, in their order. */
    List<String> callIds() {
        return List.copyOf(ids);
    }

    /** About how many tokens all of it has. */
    long tokens() {
        return TokenEstimate.ofBytes(bytes);
    }
}
