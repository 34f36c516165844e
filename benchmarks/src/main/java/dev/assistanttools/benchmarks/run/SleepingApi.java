package dev.assistanttools.benchmarks.run;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** An API without a wire: its runs go on until they are cancelled, and want to be looked at in an hour. Keeps nothing. */
final class SleepingApi {

    static final Duration POLL_AFTER = Duration.ofHours(1);

    private final AtomicLong number = new AtomicLong();
    private final AtomicInteger started = new AtomicInteger();

    /** How many runs were started. */
    int started() {
        return started.get();
    }

    AssistantsClient client() {
        return (AssistantsClient) Proxy.newProxyInstance(
                SleepingApi.class.getClassLoader(),
                new Class<?>[] {AssistantsClient.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "once" -> proxy;
                    case "createRun" -> {
                        RunSnapshot run = run("run_" + number.incrementAndGet(), RunStatus.IN_PROGRESS);
                        started.incrementAndGet();
                        yield run;
                    }
                    case "retrieveRun" -> run(arguments[1].toString(), RunStatus.IN_PROGRESS);
                    case "cancelRun" -> run(arguments[1].toString(), RunStatus.CANCELLED);
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static RunSnapshot run(String id, RunStatus status) {
        return new RunSnapshot(
                new RunId(id),
                new ThreadId("thread_1"),
                new AssistantId("asst_1"),
                status,
                status == RunStatus.CANCELLED ? "cancelled" : "in_progress",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TokenUsage.NONE,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(POLL_AFTER),
                "m",
                Optional.empty());
    }
}
