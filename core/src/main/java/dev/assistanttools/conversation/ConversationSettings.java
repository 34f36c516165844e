package dev.assistanttools.conversation;

import java.time.Duration;

/**
 * How questions of one conversation wait for each other. Immutable.
 *
 * @param turnWait how long a question waits while others of the same conversation are being answered, at most a day; 5
 *     minutes by default
 */
public record ConversationSettings(Duration turnWait) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Refuses a wait that is negative or longer than a day. */
    public ConversationSettings {
        if (turnWait.isNegative() || turnWait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("turnWait is not negative and at most a day, but is " + turnWait + ".");
        }
    }

    /** The defaults. */
    public static ConversationSettings defaults() {
        return new ConversationSettings(Duration.ofMinutes(5));
    }

    /** These settings with another wait; zero for none. */
    public ConversationSettings withTurnWait(Duration newTurnWait) {
        return new ConversationSettings(newTurnWait);
    }
}
