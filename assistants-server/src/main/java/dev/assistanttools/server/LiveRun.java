package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What memory holds of a run that has not ended: the streams that listen, and the round in which the model is answering. Its monitor
 * is held for every change of the run and for the events that tell of it, so that all streams see the order that the database saw.
 */
final class LiveRun {

    private final List<EventStream> streams = new ArrayList<>();
    private @Nullable Round round;
    private @Nullable Thread worker;

    synchronized void listen(EventStream stream) {
        streams.add(stream);
    }

    synchronized void tell(String event, Supplier<ObjectNode> data) {
        if (!streams.isEmpty()) {
            ObjectNode json = data.get();
            streams.forEach(stream -> stream.send(event, json));
        }
    }

    synchronized void tell(String event, RunStep step) {
        streams.forEach(stream -> stream.send(event, step.toJson(stream.showsSearchContent())));
    }

    synchronized void tell(Run run) {
        tell("thread.run." + run.status().wire(), run::toJson);
    }

    /** The run has come to a rest: every stream has its last event. */
    synchronized void endStreams() {
        streams.forEach(EventStream::end);
        streams.clear();
    }

    /** As {@link #endStreams()} for a run that can't come to a rest any more. */
    synchronized void endStreams(ApiError error) {
        streams.forEach(stream -> stream.sendError(error));
        endStreams();
    }

    synchronized void begin(Round begun) {
        round = begun;
        worker = Thread.currentThread();
    }

    synchronized @Nullable Round round() {
        return round;
    }

    /** Whether this round is still the run's: if not, nobody waits for what it gave. */
    synchronized boolean isIn(Round asked) {
        return round == asked;
    }

    /** The round is over; what its model says from now on is not heard. */
    synchronized void endRound() {
        round = null;
        worker = null;
    }

    /** As {@link #endRound()}, and the model's thread is told. */
    synchronized void breakOffRound() {
        if (worker != null) {
            worker.interrupt();
        }
        endRound();
    }
}
