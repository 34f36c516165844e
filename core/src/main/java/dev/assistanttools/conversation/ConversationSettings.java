package dev.assistanttools.conversation;

import java.time.Duration;
import java.util.Objects;

/**
 * How questions of one conversation wait for each other. Immutable.
 *
 * @param turnWait how long a question waits until the thread is free for it, at most a day; 5 minutes by default
 * @param whenBusy what becomes of a question while the thread is not free; {@link WhenBusy#WAIT} by default
 * @param maxWaiting how many questions of this process wait for one conversation at the same time; one more is refused at once,
 *     unless it cancels what is before it. 100 by default
 */
public record ConversationSettings(Duration turnWait, WhenBusy whenBusy, int maxWaiting) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final ConversationSettings DEFAULTS =
            new ConversationSettings(Duration.ofMinutes(5), WhenBusy.WAIT, 100);

    /** Refuses a wait that is negative or longer than a day, and a negative number. */
    public ConversationSettings {
        if (turnWait.isNegative() || turnWait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("turnWait is not negative and at most a day, but is " + turnWait + ".");
        }
        Objects.requireNonNull(whenBusy, "whenBusy");
        if (maxWaiting < 0) {
            throw new IllegalArgumentException("maxWaiting is not negative, but is " + maxWaiting + ".");
        }
    }

    /** The defaults. */
    public static ConversationSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another wait; zero for none. */
    public ConversationSettings withTurnWait(Duration newTurnWait) {
        return new ConversationSettings(newTurnWait, whenBusy, maxWaiting);
    }

    /** These settings with another way with a thread that is not free. */
    public ConversationSettings withWhenBusy(WhenBusy newWhenBusy) {
        return new ConversationSettings(turnWait, newWhenBusy, maxWaiting);
    }

    /** These settings with another number of questions that wait. */
    public ConversationSettings withMaxWaiting(int newMaxWaiting) {
        return new ConversationSettings(turnWait, whenBusy, newMaxWaiting);
    }
}
