package dev.assistanttools.server;

/** What requests for files and vector stores may hold. */
final class FileRules {

    private static final int SHORTEST_LIFE = 3600;
    private static final int LONGEST_LIFE = 2_592_000;

    private FileRules() {}

    /** A form whose {@code file} is the file's name. */
    static void createFile(RequestValidator form) {
        form.only("file", "purpose", "expires_after").required("file");
        form.requiredText("purpose")
                .choice("purpose", "assistants", "batch", "fine-tune", "vision", "user_data", "evals");
        form.object("expires_after", expiry -> {
            expiry.only("anchor", "seconds").requiredText("anchor").choice("anchor", "created_at");
            expiry.required("seconds").integer("seconds", SHORTEST_LIFE, LONGEST_LIFE);
        });
    }
}
