package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingInterceptorTest {

    private final HandClock clock = new HandClock();
    private final LoggingInterceptor plain = new LoggingInterceptor(
            LoggerFactory.getLogger(LoggingInterceptor.class), org.slf4j.event.Level.INFO, 0, clock);

    private List<String> linesOf(LoggingInterceptor interceptor, Level level, String task) {
        Invocations calls = new Invocations(interceptor, clock, work -> {
            clock.pass(Duration.ofMillis(7));
            return "did " + work;
        });
        try (CapturedLog log = CapturedLog.of(LoggingInterceptor.class)) {
            calls.task(task);
            return log.at(level).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }
    }

    @Test
    void saysWhatCameOfACallAndWhen() {
        assertThat(linesOf(plain, Level.INFO, "s3cret"))
                .containsExactly("Tool \"work\", call \"call_1\": Succeeded in 7 ms");
    }

    @Test
    void valuesAreNeverLoggedUnasked() {
        assertThat(linesOf(plain, Level.TRACE, "s3cret")).isEmpty();
    }

    @Test
    void valuesAreLoggedAtTraceAloneAndCut() {
        LoggingInterceptor asked = plain.withValues(12);
        assertThat(linesOf(asked, Level.INFO, "s3cret")).noneMatch(line -> line.contains("s3cret"));
        assertThat(linesOf(asked, Level.TRACE, "s3cret"))
                .containsExactly(
                        "Tool \"work\", call \"call_1\": \"{\\\"task\\\":\\\"s3c\" and 5 more characters gave \"did s3cret\"");
    }

    @Test
    void itsLinesMayHaveAnotherLevel() {
        LoggingInterceptor quiet = plain.withLevel(org.slf4j.event.Level.DEBUG);
        assertThat(linesOf(quiet, Level.INFO, "it")).isEmpty();
        assertThat(linesOf(quiet, Level.DEBUG, "it")).hasSize(1);
    }

    @Test
    void anAppenderThatFailsCostsNoCallItsResult() {
        Logger logger = (Logger) LoggerFactory.getLogger(LoggingInterceptorTest.class);
        AppenderBase<ILoggingEvent> broken = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                throw new NoClassDefFoundError("Gone");
            }
        };
        broken.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(broken);
        try {
            Invocations calls = new Invocations(LoggingInterceptor.to(logger), clock);
            assertThat(calls.task("it")).isEqualTo(new Succeeded("did it"));
        } finally {
            logger.detachAppender(broken);
            logger.setLevel(null);
        }
    }

    @Test
    void refusesALengthThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withValues(0));
    }
}
