package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The calls of an answer that is coming, told on in the order in which their names became known. Makes up ids and arguments that an
 * endpoint leaves out.
 */
final class ReplyCalls {

    private final ModelDeltas deltas;
    private final CallIds callIds;
    private final Set<String> known;
    private final List<Call> calls = new ArrayList<>();
    private final List<Call> told = new ArrayList<>();

    /** The calls of an answer in a conversation that has calls with the known ids already. */
    ReplyCalls(ModelDeltas deltas, CallIds callIds, Set<String> known) {
        this.deltas = deltas;
        this.callIds = callIds;
        this.known = known;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The call that began last; null if none has. */
    @Nullable
    Call last() {
        return calls.isEmpty() ? null : calls.get(calls.size() - 1);
    }

    Call begin() {
        Call call = new Call();
        calls.add(call);
        return call;
    }

    /**
     * All calls, whole, in the order in which they were told on.
     *
     * @throws ModelException if one has no name
     */
    List<ModelRequest.FunctionCall> finish() {
        if (told.size() < calls.size()) {
            throw new ModelException("server_error", "The model's endpoint asked for a call without a name.", null);
        }
        return told.stream().map(Call::finish).toList();
    }

    /** A call whose pieces are still coming. It is told of as soon as its name is known. */
    final class Call {
        private final StringBuilder arguments = new StringBuilder();
        private String upstreamId = "";
        private int index;
        private String id = "";
        private @Nullable String name;

        /** Which of the answer's calls it is, once it was told on. */
        int index() {
            return index;
        }

        /** Takes a piece; what it does not say is empty. */
        void add(String newId, String newName, String argumentsDelta) {
            if (upstreamId.isEmpty()) {
                upstreamId = newId;
            }
            if (name == null && !newName.isEmpty()) {
                name = newName;
                // An endpoint is told again what it asked for, and some refuse two calls with one id though they gave
                // it themselves: they count from call_0 in each answer.
                boolean taken = upstreamId.isEmpty()
                        || known.contains(upstreamId)
                        || calls.stream().anyMatch(call -> upstreamId.equals(call.id));
                id = taken ? callIds.next() : upstreamId;
                index = told.size();
                told.add(this);
                deltas.callStarted(index, id, name);
                if (!arguments.isEmpty()) {
                    deltas.callArguments(index, arguments.toString());
                }
            }
            arguments.append(argumentsDelta);
            if (name != null && !argumentsDelta.isEmpty()) {
                deltas.callArguments(index, argumentsDelta);
            }
        }

        /** Takes the arguments as a whole: what did not come in pieces is added. */
        void addRest(String whole) {
            if (whole.startsWith(arguments.toString())) {
                add("", "", whole.substring(arguments.length()));
            }
        }

        /**
         * Whether a piece with this id and name, each empty if it has none, is of the next call although it comes at the place of this
         * one. Some endpoints give all calls the same place, others give each piece of a call another id and its name again.
         */
        boolean endsBefore(String nextId, String nextName) {
            boolean other = !nextName.isEmpty() && name != null && (nextId.isEmpty() || !nextId.equals(upstreamId));
            return other && (!nextName.equals(name) || isWhole());
        }

        private boolean isWhole() {
            try {
                return !arguments.isEmpty() && Json.read(arguments.toString()).isObject();
            } catch (JacksonException e) {
                return false;
            }
        }

        private ModelRequest.FunctionCall finish() {
            if (arguments.toString().isBlank()) {
                // Some endpoints write nothing for a function without parameters; clients expect JSON.
                deltas.callArguments(index, "{}");
                arguments.append("{}");
            }
            return new ModelRequest.FunctionCall(id, Objects.requireNonNull(name), arguments.toString());
        }
    }
}
