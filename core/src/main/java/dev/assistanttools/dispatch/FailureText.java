package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What the model reads when a call has no result; nothing here tells it of Java, stacks or other calls. */
final class FailureText {

    private static final int LONGEST_NAME_SHOWN = 64;

    /** More of them would be a list that the model has read already. */
    private static final int MOST_NAMES_LISTED = 10;

    private static final int MOST_MESSAGES = 20;

    private FailureText() {}

    /**
     * There is no such tool.
     *
     * @param nearest the tools that may have been meant
     * @param all all tools, by name
     */
    static String noSuchTool(String wanted, List<String> nearest, List<String> all) {
        String missing = "There is no tool " + ShownText.of(wanted, LONGEST_NAME_SHOWN) + ".";
        if (all.isEmpty()) {
            return missing + " There are no tools at all.";
        }
        if (!nearest.isEmpty()) {
            return missing + " Nearest: " + listed(nearest) + ".";
        }
        return all.size() <= MOST_NAMES_LISTED
                ? missing + " The tools are: " + listed(all) + "."
                : missing + " None of the " + all.size() + " tools has a name like that.";
    }

    private static String listed(List<String> names) {
        return names.stream().map(JsonText::quote).collect(Collectors.joining(", "));
    }

    static String failed(String referenceId) {
        return "The tool failed. Reference id: " + referenceId;
    }

    /** No word of who may, or why not: it is for those who set the rules. */
    static String denied() {
        return "The caller is not allowed to use this tool, and trying again does not help.";
    }

    static String unwritable(String referenceId) {
        return "The tool ran, but its result can't be written as JSON. Reference id: " + referenceId;
    }

    static String timedOut(Duration timeout, String referenceId) {
        return "The tool timed out after " + seconds(timeout) + ". Reference id: " + referenceId;
    }

    static String outlastedRun(String referenceId) {
        return "The tool was stopped before it finished: the time of the run is over. Reference id: " + referenceId;
    }

    static String hadNoTurn(Duration timeout) {
        return "The tool was not called: it did not get its turn within " + seconds(timeout)
                + ", as too many others were running.";
    }

    static String runIsOver() {
        return "The tool was not called: the time of the run is over.";
    }

    private static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
        return seconds.toPlainString() + " s";
    }

    static String interrupted() {
        return "The tool was interrupted before it finished.";
    }

    static String notCalled() {
        return "The tool was not called: the calls were interrupted before its turn.";
    }

    /** Plain ASCII, so that it has as many bytes as characters. */
    static String cut(long bytes, int limit) {
        return "[Cut here: the whole result has " + bytes + " bytes, more than the limit of " + limit
                + ". Ask for less.]";
    }

    static String violated(List<String> messages) {
        String all = messages.stream().limit(MOST_MESSAGES).collect(Collectors.joining("; "));
        return "The tool refused its values: " + all + (messages.size() > MOST_MESSAGES ? "; and more" : "");
    }

    static String tooOften(int calls, Duration period, Duration wait) {
        long seconds = Math.max(wait.plusMillis(999).toSeconds(), 1);
        return "The tool was not called: it may be called " + times(calls) + " in " + seconds(period)
                + ". Try again in " + seconds + " s.";
    }

    static String recorded(int times) {
        return "(The same call was made " + times(times)
                + " already; this is its last output. Use it, or call with other" + " arguments.)";
    }

    static String repeated(int times) {
        return "The tool was not called: the same call was made " + times(times)
                + " already. Use its output, or call with other arguments.";
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
