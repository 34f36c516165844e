package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.server.Model;
import dev.assistanttools.server.ModelDeltas;
import dev.assistanttools.server.ModelReply;
import dev.assistanttools.server.ModelRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Timeout(60)
class ShutdownTest {

    private final ThinkingModel model = new ThinkingModel();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
            .withBean(ClockTools.class)
            .withBean(Model.class, () -> model);

    @Test
    void cancelsARunThatIsUnderWayBeforeTheServerCloses() {
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            ExecutorService asking = Executors.newSingleThreadExecutor();
            try {
                Future<Answer> answer = asking.submit(() -> assistant.ask("Think about it."));
                model.thinking.await();

                context.close();

                assertThatThrownBy(answer::get)
                        .cause()
                        .isInstanceOfSatisfying(
                                UnansweredException.class,
                                unanswered -> assertThat(unanswered.outcome())
                                        .isInstanceOfSatisfying(RunOutcome.Cancelled.class, cancelled -> {
                                            assertThat(cancelled.reason()).isEqualTo(RunOutcome.CancelReason.CLOSED);
                                            assertThat(cancelled.lastStatus()).isEqualTo(RunStatus.CANCELLED);
                                        }));
                assertThat(model.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                asking.shutdownNow();
            }
        });
    }

    /** Thinks until it is interrupted. */
    private static final class ThinkingModel implements Model {

        final CountDownLatch thinking = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public String description() {
            return "a model that never answers";
        }

        @Override
        public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
            thinking.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("never");
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
    }
}
