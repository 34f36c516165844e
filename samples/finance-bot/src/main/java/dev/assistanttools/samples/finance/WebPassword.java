package dev.assistanttools.samples.finance;

import java.util.UUID;

/** The password of the users over HTTP. A class and no record, so that it is not shown by chance. */
final class WebPassword {

    private final String text;
    private final boolean isMade;

    private WebPassword(String text, boolean isMade) {
        this.text = text;
        this.isMade = isMade;
    }

    /** The configured password, or one that is made now if there is none. */
    static WebPassword of(String configured) {
        return configured.isEmpty()
                ? new WebPassword(UUID.randomUUID().toString(), true)
                : new WebPassword(configured, false);
    }

    String text() {
        return text;
    }

    /** For the user's eyes: one that is configured is not shown. */
    String description() {
        return isMade ? "the password " + text : "the password that is configured";
    }
}
