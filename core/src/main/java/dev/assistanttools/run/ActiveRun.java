package dev.assistanttools.run;

import dev.assistanttools.openai.RunSnapshot;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A run under way, as the thread that drives it and the one that closes the driver share it. */
final class ActiveRun {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable RunSnapshot inTools;

    /** Given when the driver is closed. */
    CountDownLatch stop() {
        return stop;
    }

    /** Given when the driving thread is through. */
    CountDownLatch done() {
        return done;
    }

    void entersTools(RunSnapshot run) {
        inTools = run;
    }

    void leavesTools() {
        inTools = null;
    }

    /** The run, while its thread is busy in tools and can't cancel it by itself. */
    Optional<RunSnapshot> inTools() {
        return Optional.ofNullable(inTools);
    }
}
