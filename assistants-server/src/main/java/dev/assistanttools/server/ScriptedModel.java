package dev.assistanttools.server;

import dev.assistanttools.server.ReplyWriter.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** No language model: answers by the rules of a script. Keeps no state: which round is due follows from the request. */
final class ScriptedModel implements Model {

    private final Script script;
    private final CallIds callIds;

    ScriptedModel(Script script, CallIds callIds) {
        this.script = script;
        this.callIds = callIds;
    }

    @Override
    public String description() {
        return "script " + script.name() + " (not a language model)";
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) {
        RunSoFar soFar = RunSoFar.of(request.turns());
        ReplyWriter reply = new ReplyWriter(request, deltas, callIds);
        Optional<Script.Match> match = match(soFar.userMessage());
        if (match.isEmpty()) {
            return reply.text(unknown());
        }
        Script.Rule rule = match.get().rule();
        List<String> missing = missing(rule, request);
        if (!missing.isEmpty()) {
            return reply.text("I am the script " + script.name() + ", not a language model. For this I call "
                    + String.join(", ", missing) + ", which I am not offered.");
        }
        Known known = new Known(match.get().matcher(), soFar);
        List<List<Script.Call>> batches = batches(rule, request);
        int done = soFar.batches().size();
        if (done < batches.size()) {
            return reply.calls(batches.get(done).stream()
                    .map(call -> new PlannedCall(
                            call.tool(), String.valueOf(call.arguments().fill(known))))
                    .toList());
        }
        return reply.text(rule.reply().fill(known));
    }

    private Optional<Script.Match> match(String message) {
        try {
            return script.match(message);
        } catch (Script.TooComplexException e) {
            throw new ModelException("server_error", "In the script " + script.name() + " " + e.getMessage() + ".", e);
        }
    }

    private static List<String> missing(Script.Rule rule, ModelRequest request) {
        Set<String> offered = "\"none\"".equals(request.settings().toolChoice())
                ? Set.of()
                : request.tools().stream().map(ModelRequest.Function::name).collect(Collectors.toSet());
        return rule.rounds().stream()
                .flatMap(List::stream)
                .map(Script.Call::tool)
                .filter(tool -> !offered.contains(tool))
                .distinct()
                .toList();
    }

    private static List<List<Script.Call>> batches(Script.Rule rule, ModelRequest request) {
        if (!Boolean.FALSE.equals(request.settings().parallelToolCalls())) {
            return rule.rounds();
        }
        List<List<Script.Call>> batches = new ArrayList<>();
        rule.rounds().forEach(round -> round.forEach(call -> batches.add(List.of(call))));
        return batches;
    }

    private String unknown() {
        StringBuilder text = new StringBuilder("I am the script ")
                .append(script.name())
                .append(", not a language model, and have no rule for that.");
        List<String> examples = script.rules().stream()
                .map(Script.Rule::example)
                .filter(Objects::nonNull)
                .toList();
        if (!examples.isEmpty()) {
            text.append(" Questions that I can answer:");
            examples.forEach(example -> text.append("\n- ").append(example));
        }
        return text.toString();
    }

    /** What the pattern captured and the calls gave. */
    private record Known(Matcher matcher, RunSoFar soFar) implements Template.Filling {

        @Override
        public @Nullable String capture(String group) {
            String captured =
                    Character.isDigit(group.charAt(0)) ? matcher.group(Integer.parseInt(group)) : matcher.group(group);
            return captured == null ? null : captured.strip();
        }

        @Override
        public String output(int call, @Nullable JsonPointer pointer) {
            String output = soFar.output(soFar.calls().get(call - 1));
            if (pointer == null) {
                return output;
            }
            try {
                return readable(JsonTemplate.EXACT.readTree(output).at(pointer), output);
            } catch (JacksonException e) {
                // Mostly a tool's plain sentence about what went wrong: it reads better than nothing.
                return output;
            }
        }

        private static String readable(JsonNode node, String whole) {
            if (node.isMissingNode()) {
                return whole;
            }
            if (node.isNull()) {
                return "none";
            }
            if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
                return node.valueStream().map(item -> readable(item, whole)).collect(Collectors.joining(", "));
            }
            return node.isContainer() ? node.toString() : node.asString();
        }
    }
}
