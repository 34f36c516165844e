package dev.assistanttools.conversation;

import java.time.Duration;

/**
 * How questions of one conversation wait for each other. Immutable.
 *
 * @param turnWait how long a question waits while others of the same conversation are being answered; 5 minutes by default
 */
public record ConversationSettings(Duration turnWait) {

    /** Refuses a negative wait. */
    public ConversationSettings {
        if (turnWait.isNegative()) {
            throw new IllegalArgumentException("turnWait is not negative, but is " + turnWait + ".");
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
