package dev.assistanttools.server;

import dev.assistanttools.server.ReplyWriter.PlannedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * No language model: does what the newest user message says line by line. For tests and for looking at the wire by hand; {@link
 * Model#directive()} describes the directives. Keeps no state: which round is due follows from the request.
 */
final class DirectiveModel implements Model {

    private final Pause pause;
    private final CallIds callIds;

    /** Waits, and can be interrupted. */
    @FunctionalInterface
    interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    DirectiveModel(Pause pause, CallIds callIds) {
        this.pause = pause;
        this.callIds = callIds;
    }

    @Override
    public String description() {
        return "directive (not a language model)";
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
        RunSoFar soFar = RunSoFar.of(request.turns());
        Directives directives = Directives.of(soFar.userMessage());
        ReplyWriter reply = new ReplyWriter(request, deltas, callIds);
        if (directives.problem() != null) {
            return reply.text(directives.problem());
        }
        List<Step> steps = Step.plan(directives.rounds(), offered(request), mayBeParallel(request));
        Step step = steps.get(Math.min(soFar.batches().size(), steps.size() - 1));
        if (step.sleepMillis() > 0) {
            pause.pause(Duration.ofMillis(step.sleepMillis()));
        }
        if (step.act() instanceof Ask ask) {
            return reply.calls(ask.calls());
        } else if (step.act() instanceof Fail fail) {
            throw new ModelException(fail.failure().code(), fail.failure().message(), null);
        } else if (step.act() instanceof CutOff cutOff) {
            return reply.incomplete(cutOff.reason(), String.join("\n", step.said()));
        }
        return reply.text(answer(step, directives, soFar));
    }

    private static Predicate<String> offered(ModelRequest request) {
        if ("\"none\"".equals(request.settings().toolChoice())) {
            return name -> false;
        }
        Set<String> names =
                request.tools().stream().map(ModelRequest.Function::name).collect(Collectors.toSet());
        return names::contains;
    }

    private static boolean mayBeParallel(ModelRequest request) {
        return !Boolean.FALSE.equals(request.settings().parallelToolCalls());
    }

    private static String answer(Step last, Directives directives, RunSoFar soFar) {
        if (!last.said().isEmpty()) {
            return String.join("\n", last.said());
        }
        List<ModelRequest.FunctionCall> calls = soFar.calls();
        if (!calls.isEmpty()) {
            return calls.stream()
                    .map(call -> call.name() + " -> " + soFar.output(call))
                    .collect(Collectors.joining("\n"));
        }
        List<String> asked = directives.rounds().stream()
                .flatMap(round -> round.calls().stream())
                .map(PlannedCall::name)
                .distinct()
                .toList();
        return asked.isEmpty()
                ? "echo: " + soFar.userMessage()
                : "No tool was called, for none of these is offered: " + String.join(", ", asked) + ".";
    }

    /** What one request does. */
    private sealed interface Act {}

    private record Ask(List<PlannedCall> calls) implements Act {}

    private record Fail(Directives.Failure failure) implements Act {}

    private record CutOff(String reason) implements Act {}

    private record AnswerAll() implements Act {}

    /** One request's part: rounds without a call are no step of their own, as nothing is submitted between them and the next. */
    private record Step(long sleepMillis, List<String> said, Act act) {

        /** All steps; only the last one does not ask for calls. */
        static List<Step> plan(List<Directives.Round> rounds, Predicate<String> offered, boolean parallel) {
            List<Step> steps = new ArrayList<>();
            List<String> said = new ArrayList<>();
            long sleepMillis = 0;
            for (Directives.Round round : rounds) {
                sleepMillis += round.sleepMillis();
                said.addAll(round.said());
                if (round.failure() != null) {
                    steps.add(new Step(sleepMillis, List.copyOf(said), new Fail(round.failure())));
                    return steps;
                }
                if (round.incomplete() != null) {
                    steps.add(new Step(sleepMillis, List.copyOf(said), new CutOff(round.incomplete())));
                    return steps;
                }
                for (List<PlannedCall> batch : batches(round, offered, parallel)) {
                    steps.add(new Step(sleepMillis, List.copyOf(said), new Ask(batch)));
                    sleepMillis = 0;
                }
            }
            steps.add(new Step(sleepMillis, List.copyOf(said), new AnswerAll()));
            return steps;
        }

        private static List<List<PlannedCall>> batches(
                Directives.Round round, Predicate<String> offered, boolean parallel) {
            List<PlannedCall> calls = round.calls().stream()
                    .filter(call -> offered.test(call.name()))
                    .toList();
            if (calls.isEmpty()) {
                return List.of();
            }
            return parallel ? List.of(calls) : calls.stream().map(List::of).toList();
        }
    }
}
