package dev.assistanttools.samples.finance;

import java.util.UUID;

/** The password of the users over HTTP. A class and no record, so that it is not shown by chance. */
final class WebPassword {

    private final String text;

    private WebPassword(String text) {
        this.text = text;
    }

    /** The configured password, or one that is made now if there is none. */
    static WebPassword of(String configured) {
        return new WebPassword(configured.isEmpty() ? UUID.randomUUID().toString() : configured);
    }

    String text() {
        return text;
    }
}
