package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;
import java.util.concurrent.CountDownLatch;

/** A tool that answers when the test says so. */
class DoorTools {

    final CountDownLatch knocked = new CountDownLatch(1);
    final CountDownLatch opened = new CountDownLatch(1);
    final CountDownLatch isInterrupted = new CountDownLatch(1);

    /** Knocks at the door and waits for an answer. */
    @AssistantTool
    String knock() throws InterruptedException {
        knocked.countDown();
        try {
            opened.await();
        } catch (InterruptedException e) {
            isInterrupted.countDown();
            throw e;
        }
        return "Come in.";
    }
}
