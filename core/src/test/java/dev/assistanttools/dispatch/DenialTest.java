package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolDeniedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Who may not use a tool is told so, once and for all, and nothing else. */
class DenialTest {

    private static final String TOLD = "The caller is not allowed to use this tool, and trying again does not help.";
    private final SecurityException secret = new SecurityException("hasRole('TREASURER') for ada");

    @Test
    void tellsTheModelOneSentenceWhateverTheReason() {
        assertThat(denied(task -> {
                    throw new ToolDeniedException();
                }))
                .isEqualTo(TOLD);
        assertThat(denied(task -> {
                    throw new ToolDeniedException(secret);
                }))
                .isEqualTo(TOLD);
    }

    @Test
    void knowsDenialsOfALibraryByItsRules() {
        Failed failed = (Failed) dispatcher(task -> {
                    throw secret;
                })
                .dispatch(Calls.call("work:a"));
        assertThat(failed.output()).isEqualTo(TOLD);
        assertThat(failed.cause()).isInstanceOf(ToolDeniedException.class).hasCause(secret);
    }

    @Test
    void knowsADenialThatComesLater() {
        assertThat(denied(task -> {
                    CompletionStage<?> later = CompletableFuture.failedStage(secret);
                    return later;
                }))
                .isEqualTo(TOLD);
    }

    @Test
    void leavesOtherFailuresAlone() {
        ToolCallResult result = dispatcher(task -> {
                    throw new IllegalStateException("broken");
                })
                .dispatch(Calls.call("work:a"));
        assertThat(result.output()).startsWith("The tool failed. Reference id: ");
    }

    @Test
    void aRuleThatFailsDeniesNothing() {
        ToolDispatcher dispatcher = Calls.to(task -> {
                    throw secret;
                })
                .denialRule(thrown -> {
                    throw new IllegalStateException("no rule");
                })
                .build();
        assertThat(dispatcher.dispatch(Calls.call("work:a")).output()).startsWith("The tool failed.");
    }

    @Test
    void logsOneLineAndTheReasonOnlyIfAskedForIt() {
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            denied(task -> {
                throw secret;
            });
            assertThat(log.at(Level.WARN)).isEmpty();
            assertThat(log.at(Level.ERROR)).isEmpty();
            assertThat(log.at(Level.INFO))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getThrowableProxy()).isNull())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .matches("Tool \"work\" denied its caller, reference id [0-9a-f]{12}");
            assertThat(log.at(Level.DEBUG))
                    .anySatisfy(event ->
                            assertThat(event.getThrowableProxy().getMessage()).isEqualTo(secret.getMessage()));
        }
    }

    private String denied(Action action) {
        return dispatcher(action).dispatch(Calls.call("work:a")).output();
    }

    private static ToolDispatcher dispatcher(Action action) {
        return Calls.to(action).denialRule(SecurityException.class::isInstance).build();
    }
}
