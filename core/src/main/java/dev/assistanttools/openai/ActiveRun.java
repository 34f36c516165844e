package dev.assistanttools.openai;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which run keeps a thread from the two sentences that say so, as the hosted service wrote them. */
final class ActiveRun {

    private static final Pattern SENTENCES =
            Pattern.compile("already has an active run ([^\\s.]+)|while a run ([^\\s.]+) is active");

    private ActiveRun() {}

    static Optional<RunId> named(String message) {
        Matcher found = SENTENCES.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(new RunId(found.group(1) == null ? found.group(2) : found.group(1)));
    }
}
