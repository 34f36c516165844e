package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Tools that are called each in a way of its own. */
class TraitTools {

    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CyclicBarrier bothAreReading = new CyclicBarrier(2);

    /** Reads. */
    @AssistantTool
    String read() throws Exception {
        bothAreReading.await(30, TimeUnit.SECONDS);
        log.add("read");
        return "read";
    }

    /** Writes. */
    @AssistantTool(sequential = true)
    String write() {
        log.add("write");
        return "written";
    }

    /** Waits for what never comes. */
    @AssistantTool(timeout = "50ms")
    String hang() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    /** Has a minute and a half, alone. */
    @AssistantTool(timeout = "PT1M30S", sequential = true)
    String both() {
        return "both";
    }
}
