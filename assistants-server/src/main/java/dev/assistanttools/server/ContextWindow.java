package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves messages out of requests that are too long: those in the middle of the thread, the oldest first, at last the thread's first one.
 * The newest message of the user and all that the run said since stay.
 */
final class ContextWindow {

    private ContextWindow() {}

    /** The request with so few messages that it has no more tokens than are allowed, if that can be had. */
    static ModelRequest fitted(ModelRequest request, long mostTokens) {
        long tokens = TokenEstimate.of(request);
        List<ModelRequest.Turn> turns = new ArrayList<>(request.turns());
        for (int left = removable(turns); left > 0 && tokens > mostTokens; left--) {
            tokens -= TokenEstimate.of(turns.remove(left > 1 ? 1 : 0));
        }
        return turns.size() == request.turns().size() ? request : request.withTurns(turns);
    }

    /** About how many tokens the request has at the fewest, with all left out that may be. */
    static long fewestTokens(ModelRequest request) {
        List<ModelRequest.Turn> turns = request.turns();
        return TokenEstimate.of(request.withTurns(turns.subList(removable(turns), turns.size())));
    }

    /** The request with about half of the messages that may be left out; empty if none may. */
    static Optional<ModelRequest> shortened(ModelRequest request) {
        List<ModelRequest.Turn> turns = new ArrayList<>(request.turns());
        int removable = removable(turns);
        if (removable == 0) {
            return Optional.empty();
        }
        int first = removable > 1 ? 1 : 0;
        turns.subList(first, first + (removable + 1) / 2).clear();
        return Optional.of(request.withTurns(turns));
    }

    /** How many turns at the beginning may be left out. */
    private static int removable(List<ModelRequest.Turn> turns) {
        int newest = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) instanceof ModelRequest.UserTurn) {
                newest = i;
            }
        }
        return newest;
    }
}
