package dev.assistanttools.server;

import dev.assistanttools.server.ReplyWriter.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The directives of a message, by round.
 *
 * @param rounds at least one; empty rounds if the message has no directive
 * @param found whether the message has any directive
 * @param problem what is wrong with the first directive that can't be read, for the answer; null if all can
 */
record Directives(
        List<Round> rounds, boolean found, @Nullable String problem) {

    private static final Pattern LINE =
            Pattern.compile("\\s*/(call|fail|incomplete|sleep|say|then)(?:\\s+(.*?))?\\s*", Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+)(?:\\s+(.*))?", Pattern.DOTALL);

    /** A day: far longer than a run may last, short enough not to overflow anything. */
    private static final long LONGEST_SLEEP_MILLIS = 86_400_000;

    /**
     * What happens between two submits.
     *
     * @param calls what is asked for
     * @param said texts to answer
     * @param sleepMillis how long to wait first
     * @param failure how the run ends, if it ends failed
     * @param incomplete why the answer is cut off, if it is
     */
    record Round(
            List<PlannedCall> calls,
            List<String> said,
            long sleepMillis,
            @Nullable Failure failure,
            @Nullable String incomplete) {}

    /** How a run ends failed. */
    record Failure(String code, String message) {}

    static Directives of(String message) {
        Reader reader = new Reader();
        int lineNumber = 0;
        for (String line : message.lines().toList()) {
            lineNumber++;
            Matcher directive = LINE.matcher(line);
            if (directive.matches()) {
                String rest = directive.group(2) == null ? "" : directive.group(2);
                String expected = reader.read(directive.group(1), rest);
                if (expected != null) {
                    String problem = "Line " + lineNumber + " is not a directive that can be read: " + line.strip()
                            + " (expected " + expected + ").";
                    return new Directives(List.of(), true, problem);
                }
            }
        }
        return reader.finish();
    }

    /** Collects rounds. */
    private static final class Reader {

        private final List<Round> rounds = new ArrayList<>();
        private List<PlannedCall> calls = new ArrayList<>();
        private List<String> said = new ArrayList<>();
        private long sleepMillis;
        private @Nullable Failure failure;
        private @Nullable String incomplete;
        private boolean found;

        /** Returns what was expected if the directive can't be read, else null. */
        private @Nullable String read(String directive, String rest) {
            found = true;
            return switch (directive) {
                case "call" -> readCall(rest);
                case "fail" -> readFail(rest);
                case "incomplete" -> readIncomplete(rest);
                case "sleep" -> readSleep(rest);
                case "say" -> readSay(rest);
                case "then" -> readThen(rest);
                default -> throw new IllegalStateException(directive);
            };
        }

        private @Nullable String readCall(String rest) {
            Matcher words = FIRST_WORD.matcher(rest);
            if (!words.matches()) {
                return "/call NAME {json}";
            }
            // The arguments are not looked into: what a client does with malformed ones is worth a test.
            calls.add(new PlannedCall(words.group(1), words.group(2) == null ? "{}" : words.group(2)));
            return null;
        }

        private @Nullable String readFail(String rest) {
            Matcher words = FIRST_WORD.matcher(rest);
            if (!words.matches() || words.group(2) == null) {
                return "/fail CODE MESSAGE";
            }
            if (failure == null) {
                failure = new Failure(words.group(1), words.group(2));
            }
            return null;
        }

        private @Nullable String readIncomplete(String rest) {
            if (rest.isEmpty() || rest.contains(" ")) {
                return "/incomplete REASON";
            }
            incomplete = rest;
            return null;
        }

        private @Nullable String readSleep(String rest) {
            if (!rest.matches("[0-9]{1,8}") || Long.parseLong(rest) > LONGEST_SLEEP_MILLIS) {
                return "/sleep MILLIS with 0 to " + LONGEST_SLEEP_MILLIS;
            }
            sleepMillis += Long.parseLong(rest);
            return null;
        }

        private @Nullable String readSay(String rest) {
            if (rest.isEmpty()) {
                return "/say TEXT";
            }
            said.add(rest);
            return null;
        }

        private @Nullable String readThen(String rest) {
            if (!rest.isEmpty()) {
                return "/then alone on its line";
            }
            endRound();
            return null;
        }

        private void endRound() {
            rounds.add(new Round(List.copyOf(calls), List.copyOf(said), sleepMillis, failure, incomplete));
            calls = new ArrayList<>();
            said = new ArrayList<>();
            sleepMillis = 0;
            failure = null;
            incomplete = null;
        }

        private Directives finish() {
            endRound();
            return new Directives(List.copyOf(rounds), found, null);
        }
    }
}
