package dev.assistanttools.run;

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
                    task.interrupted(interrupts);
                }
            }
        } finally {
            if (interrupts > 0) {
                thread.interrupt();
            }
        }
    }

    /** Takes note of an interrupt that came while something was done; how many there were if there was one now, else 0. */
    int takeInterrupt() {
        if (Thread.currentThread() != thread || !Thread.interrupted()) {
            return 0;
        }
        interrupts++;
        return interrupts;
    }
}
