package dev.assistanttools.conversation;

import dev.assistanttools.run.RunOutcome;

/** Adds up what runs use. Thread-safe. */
final class UsageCounter {

    /** Guarded by this object. */
    private Usage sum = Usage.NONE;

    synchronized void count(RunOutcome outcome) {
        sum = sum.plus(outcome);
    }

    synchronized Usage sum() {
        return sum;
    }
}
