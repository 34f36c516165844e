package dev.assistanttools.run;

import dev.assistanttools.run.RunOutcome.CancelReason;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** The thread of a caller who waits for a run, and does meanwhile what there is to do for it. Any thread may hand work over. */
final class CallersThread implements Executor {

    private final Thread thread = Thread.currentThread();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    /** How often the caller was interrupted; for their thread alone. */
    private int interrupts;

    @Override
    public void execute(Runnable act) {
        work.add(act);
    }

    /** Does what is handed over until the run has its outcome, on this thread, whose interrupt status is then set if it was. */
    void serve(RunTask task) {
        try {
            while (!task.outcome().isDone()) {
                try {
                    work.take().run();
                } catch (InterruptedException e) {
                    interrupts++;
                    if (interrupts > 1) {
                        task.hurry();
                    }
                    task.stop(CancelReason.INTERRUPTED);
                }
            }
        } finally {
            if (interrupts > 0) {
                thread.interrupt();
            }
        }
    }

    /** An interrupt that came while something was done for the run means what it means while its caller waits. */
    void noteInterrupt(RunCourse course) {
        if (Thread.currentThread() != thread || !Thread.interrupted()) {
            return;
        }
        interrupts++;
        if (interrupts > 1) {
            course.hurry();
        }
        course.stop(CancelReason.INTERRUPTED);
    }
}
