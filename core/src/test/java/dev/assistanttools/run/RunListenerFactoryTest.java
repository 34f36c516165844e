package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome.Completed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners that are made for a run, and know what was bound to the thread that asked for it. */
class RunListenerFactoryTest extends RunDriverFixture {

    private static final ThreadLocal<String> CALLER = ThreadLocal.withInitial(() -> "nobody");

    private final List<String> told = new ArrayList<>();
    private final RunListener all = new Ended("all");

    /** Takes the caller's name along. */
    private final class Named implements RunListenerFactory {

        @Override
        public RunListener listenerOf(RunRequest wanted) {
            return new Ended(CALLER.get() + " " + wanted.attributes().get("id"));
        }

        @Override
        public RunListener listenerOf(ThreadId threadId, RunId runId) {
            return new Ended(CALLER.get() + " goes on with " + runId);
        }

        @Override
        public RunListenerFactory withContextOfThisThread() {
            String caller = CALLER.get();
            return wanted -> new Ended(caller + " " + wanted.attributes().get("id"));
        }
    }

    private final class Ended implements RunListener {

        private final String name;

        Ended(String name) {
            this.name = name;
        }

        @Override
        public void onEnded(RunEvent.Ended event) {
            told.add(name);
        }
    }

    @AfterEach
    void forgetTheCaller() {
        CALLER.remove();
    }

    @Test
    void eachRunHasItsOwnListenerToldBetweenThoseOfAllAndTheCallers() {
        RunDriver driver = driver(new Named());
        CALLER.set("Ada");
        driver.run(numbered(1), new Ended("caller"));
        CALLER.set("Bob");
        driver.start(numbered(2)).await();
        assertThat(told).containsExactly("all", "Ada 1", "caller", "all", "Bob 2");
    }

    @Test
    void aRunThatAnotherThreadStartsIsToldToTheListenerOfWhoAsked() throws InterruptedException {
        CALLER.set("Ada");
        RunStarter starter = driver(new Named()).withContextOfThisThread();
        Thread other = new Thread(() -> starter.start(numbered(3)).await());
        other.start();
        other.join();
        assertThat(told).containsExactly("all", "Ada 3");
    }

    @Test
    void aRunThatIsGoneOnWithHasAListenerWhereTheFactoryMakesOne() {
        CALLER.set("Ada");
        RunRequest wanted = numbered(4);
        RunId running =
                api.createRun(thread, wanted.assistantId(), wanted.options()).id();
        driver(wantedAlone -> all, new Named()).resume(thread, running).await();
        assertThat(told).containsExactly("all", "Ada goes on with " + running);
    }

    @Test
    void aFactoryThatThrowsHarmsNobody() {
        RunListenerFactory broken = wanted -> {
            throw new IllegalStateException("a factory's own fault");
        };
        assertThat(driver(broken, new Named()).run(numbered(5))).isInstanceOf(Completed.class);
        assertThat(told).containsExactly("all", "nobody 5");
    }

    private RunRequest numbered(int id) {
        api.nextRun(calls("call_" + id + ":a"), says("Done."));
        return request.withAttributes(Map.of("id", id));
    }

    private RunDriver driver(RunListenerFactory... factories) {
        return new RunDriver(
                api,
                () -> this::call,
                SETTINGS,
                time,
                () -> LARGEST,
                new Workers(Runnable::run, Runnable::run),
                new RunAudience(List.of(all), List.of(factories)),
                ToolOffer.unlimited());
    }
}
