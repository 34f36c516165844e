package dev.assistanttools.run;

import java.lang.ref.WeakReference;

/** Wakes a run at a deadline that it did not know when its stream was opened. Keeps no run that has ended. */
final class StreamAlarm implements Runnable {

    private final WeakReference<RunTask> task;

    StreamAlarm(RunTask task) {
        this.task = new WeakReference<>(task);
    }

    @Override
    public void run() {
        RunTask asleep = task.get();
        if (asleep != null) {
            asleep.endOverdueStream();
        }
    }
}
