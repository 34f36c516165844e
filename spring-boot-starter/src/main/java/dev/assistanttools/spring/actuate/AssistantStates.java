package dev.assistanttools.spring.actuate;

import dev.assistanttools.assistant.SyncPlan;
import dev.assistanttools.dispatch.WorkThreads;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.spring.ConfiguredAssistant;
import dev.assistanttools.spring.SyncMode;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the application's assistants stand at the server, which is asked within a bound. Each look takes a thread for each assistant until
 * the server has answered or the time is over, so there are as many as there are looks at the same time. Thread-safe.
 */
final class AssistantStates {

    /** What a change says of texts, which may be secrets. */
    private static final Pattern TEXTS =
            Pattern.compile("^((?:name|instructions|description|metadata '.*?'): )'.*$", Pattern.DOTALL);

    private final Supplier<Stream<ConfiguredAssistant>> assistants;
    private final Duration timeout;
    private final Executor executor = WorkThreads.of("actuator");

    AssistantStates(Supplier<Stream<ConfiguredAssistant>> assistants, Duration timeout) {
        this.assistants = assistants;
        this.timeout = timeout;
    }

    static void requirePositive(String property, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(property + " must be more than zero, not " + value + ".");
        }
    }

    /** How an assistant stands. */
    enum Step {
        /** It is what the application says. */
        IN_STEP,
        /** It is something else; the application has changed since it was brought up to date. */
        BEHIND,
        /** It is something else; somebody has changed it at the server. */
        DRIFTED,
        /** There is none. */
        MISSING,
        /** The server did not say, or not in time. */
        UNREACHABLE,
        /** The server, or what it has, is such that nothing can be done. */
        REFUSED
    }

    /**
     * An assistant, and how it stands.
     *
     * @param name by which it is configured
     * @param nameAtServer by which it is found there
     * @param id its id; null if it is not known
     * @param model the model that it is to run on
     * @param tools the names of its functions
     * @param hostedTools the types of its other tools
     * @param sync how it is kept in step
     * @param state how it stands
     * @param changes what would be changed by bringing it up to date, without the words of texts
     * @param error why its state is not known; null if it is
     */
    record AssistantState(
            String name,
            String nameAtServer,
            @Nullable String id,
            String model,
            List<String> tools,
            List<String> hostedTools,
            String sync,
            String state,
            List<String> changes,
            @Nullable String error) {

        /** Copies the lists. */
        AssistantState {
            tools = List.copyOf(tools);
            hostedTools = List.copyOf(hostedTools);
            changes = List.copyOf(changes);
        }

        /** Whether it is to be what the application says. */
        boolean hasToBeInStep() {
            return !sync.equals(word(SyncMode.OFF));
        }

        boolean is(Step step) {
            return state.equals(word(step));
        }

        static AssistantState of(ConfiguredAssistant assistant, Answer answer) {
            return new AssistantState(
                    assistant.name(),
                    assistant.spec().name(),
                    answer.id()
                            .or(assistant::assistantId)
                            .map(AssistantId::value)
                            .orElse(null),
                    assistant.spec().model(),
                    assistant.tools().definitions().stream()
                            .map(ToolDefinition::name)
                            .toList(),
                    assistant.spec().hostedTools().stream()
                            .map(HostedTool::type)
                            .toList(),
                    word(assistant.sync()).replace('_', '-'), // as it is written in properties
                    word(answer.step()),
                    answer.changes(),
                    answer.error().orElse(null));
        }
    }

    /** What the server said. */
    private record Answer(Step step, Optional<AssistantId> id, List<String> changes, Optional<String> error) {

        static Answer of(SyncPlan plan) {
            return new Answer(step(plan), plan.assistantId(), shown(plan.changes()), Optional.empty());
        }

        private static Step step(SyncPlan plan) {
            if (plan.action() == SyncPlan.Action.CREATE) {
                return Step.MISSING;
            } else if (plan.isInStep()) {
                return Step.IN_STEP;
            }
            return plan.isDrift() ? Step.DRIFTED : Step.BEHIND;
        }

        /** No message: it may have what an API says of a key. */
        static Answer of(Throwable failure) {
            if (failure instanceof AssistantApiException refusal) {
                return new Answer(Step.UNREACHABLE, Optional.empty(), List.of(), Optional.of(word(refusal.kind())));
            }
            boolean isLate = failure instanceof TimeoutException;
            return new Answer(
                    isLate ? Step.UNREACHABLE : Step.REFUSED,
                    Optional.empty(),
                    List.of(),
                    Optional.of(isLate ? "timeout" : failure.getClass().getSimpleName()));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> shown(List<String> changes) {
        return changes.stream()
                .map(change -> TEXTS.matcher(change).replaceFirst("$1changed"))
                .toList();
    }

    /** All of them, asked for at the same time. */
    List<AssistantState> all() {
        return ask(assistants.get().toList());
    }

    /** Those that the application has found at the server, or made there. */
    List<AssistantState> known() {
        return ask(assistants
                .get()
                .filter(assistant -> assistant.assistantId().isPresent())
                .toList());
    }

    Optional<AssistantState> find(String name) {
        return named(name).map(assistant -> ask(List.of(assistant)).get(0));
    }

    /** Brings one up to date; how it stands then. */
    Optional<AssistantState> apply(String name) {
        return named(name).map(assistant -> {
            FutureTask<SyncPlan> applied = begin(() -> {
                assistant.apply();
                return assistant.plan();
            });
            return AssistantState.of(assistant, await(applied, System.nanoTime() + timeout.toNanos()));
        });
    }

    private Optional<ConfiguredAssistant> named(String name) {
        return assistants
                .get()
                .filter(assistant -> assistant.name().equals(name))
                .findFirst();
    }

    private List<AssistantState> ask(List<ConfiguredAssistant> asked) {
        long end = System.nanoTime() + timeout.toNanos();
        List<FutureTask<SyncPlan>> plans =
                asked.stream().map(assistant -> begin(assistant::plan)).toList();
        return Stream.iterate(0, i -> i < asked.size(), i -> i + 1)
                .map(i -> AssistantState.of(asked.get(i), await(plans.get(i), end)))
                .toList();
    }

    private FutureTask<SyncPlan> begin(Supplier<SyncPlan> request) {
        FutureTask<SyncPlan> task = new FutureTask<>(request::get);
        executor.execute(task);
        return task;
    }

    /** Whoever is too late is interrupted. */
    private static Answer await(FutureTask<SyncPlan> plan, long end) {
        try {
            return Answer.of(plan.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return Answer.of(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            plan.cancel(true);
            return Answer.of(e);
        } catch (InterruptedException e) {
            plan.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.of(e);
        }
    }
}
