package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.AnswerHandle;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunDriver;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(60)
class ShutdownTest {

    private final ThinkingModel model = new ThinkingModel();
    private final DoorTools door = new DoorTools();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
            .withBean(ClockTools.class)
            .withBean(Model.class, () -> model);

    private final ApplicationContextRunner withDoor = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LifecycleAutoConfiguration.class,
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class))
            .withBean(DoorTools.class, () -> door);

    @Test
    void cancelsARunThatIsUnderWayBeforeTheServerCloses() {
        contextRunner
                .withPropertyValues("assistant-tools.run.shutdown=immediate")
                .run(context -> {
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
                                                    assertThat(cancelled.reason())
                                                            .isEqualTo(RunOutcome.CancelReason.CLOSED);
                                                    assertThat(cancelled.lastStatus())
                                                            .isEqualTo(RunStatus.CANCELLED);
                                                }));
                        assertThat(model.interrupted.await(30, TimeUnit.SECONDS))
                                .isTrue();
                    } finally {
                        asking.shutdownNow();
                    }
                });
    }

    @Test
    void letsARunUnderWayEndAndTakesNoMore() {
        withDoor.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            AnswerHandle answer = assistant.start("/call knock {}");
            door.knocked.await();

            Thread closing = new Thread(context::close);
            closing.start();
            RunDriver driver = context.getBean(RunDriver.class);
            await().until(driver::isClosed);
            assertThatThrownBy(() -> assistant.ask("Too late?")).isInstanceOf(IllegalStateException.class);
            door.opened.countDown();

            assertThat(answer.answer().get(60, TimeUnit.SECONDS).text()).isEqualTo("knock -> Come in.");
            closing.join();
        });
    }

    @Test
    void cancelsWhatHasNotEndedWithinThePhase() {
        withDoor.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=10ms")
                .run(context -> {
                    AnswerHandle answer = context.getBean(Assistant.class).start("/call knock {}");
                    door.knocked.await();

                    context.close();

                    assertThatThrownBy(() -> answer.answer().get(60, TimeUnit.SECONDS))
                            .hasRootCauseInstanceOf(UnansweredException.class);
                    assertThat(door.isInterrupted.await(60, TimeUnit.SECONDS)).isTrue();
                });
    }

    @Test
    void makesNoDriverToDrainIt() {
        AtomicBoolean isMade = new AtomicBoolean();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AssistantToolsAutoConfiguration.class))
                .withPropertyValues("assistant-tools.client.base-url=http://127.0.0.1:9/v1")
                .withBean(RunDriverBuilderCustomizer.class, () -> builder -> isMade.set(true))
                .run(ConfigurableApplicationContext::close);
        assertThat(isMade).isFalse();
    }

    @Test
    void stopsAfterTheWebServer() {
        assertThat(RunDrainLifecycle.PHASE)
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                .isGreaterThan(0);
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
