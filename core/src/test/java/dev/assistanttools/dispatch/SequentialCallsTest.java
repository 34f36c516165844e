package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Barriers among the calls of a round. */
@Timeout(60)
class SequentialCallsTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runsAloneBetweenTheCallsBeforeAndAfterIt() {
        CyclicBarrier bothAreRunning = new CyclicBarrier(2);
        ToolDispatcher dispatcher = Calls.to(task -> {
                    log.add("begin " + task.charAt(0));
                    if (!task.startsWith("b")) {
                        bothAreRunning.await(30, TimeUnit.SECONDS);
                    }
                    log.add("end " + task.charAt(0));
                    return task;
                })
                .build();
        List<String> outputs =
                Calls.outputs(dispatcher.dispatchAll(Calls.of("work:a1", "work:a2", "write:b", "work:c1", "work:c2")));
        assertThat(outputs).containsExactly("a1", "a2", "b", "c1", "c2");
        assertThat(log)
                .containsExactly(
                        "begin a", "begin a", "end a", "end a", "begin b", "end b", "begin c", "begin c", "end c",
                        "end c");
    }

    @Test
    void severalRunOneAfterTheOther() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ToolDispatcher dispatcher = Calls.to(task -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    log.add(task);
                    running.decrementAndGet();
                    return task;
                })
                .build();
        dispatcher.dispatchAll(Calls.of("write:a", "write:b", "write:c", "write:d"));
        assertThat(log).containsExactly("a", "b", "c", "d");
        assertThat(most).hasValue(1);
    }

    @Test
    void isNotHeldUpByACallThatWasGivenUp() {
        CountDownLatch released = new CountDownLatch(1);
        HandClock clock = new HandClock();
        ToolDispatcher dispatcher = Calls.to(task -> {
                    if (task.equals("deaf")) {
                        clock.pass(Duration.ofSeconds(1));
                        Calls.awaitDeaf(released);
                    }
                    return task;
                })
                .clock(clock)
                .build();
        List<String> outputs = Calls.outputs(dispatcher.dispatchAll(Calls.of("hurry:deaf", "write:b")));
        released.countDown();
        assertThat(outputs.get(0)).startsWith("The tool timed out after 1 s.");
        assertThat(outputs.get(1)).isEqualTo("b");
    }

    @Test
    void aCallOfNoToolIsNoBarrierAndWaitsForNone() {
        ToolDispatcher dispatcher = Calls.to(task -> task).build();
        assertThat(Calls.outputs(dispatcher.dispatchAll(Calls.of("write:a", "play:b", "write:c"))))
                .containsExactly("a", "There is no tool \"play\". The tools are: \"hurry\", \"work\", \"write\".", "c");
    }
}
