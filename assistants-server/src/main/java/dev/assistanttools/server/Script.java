package dev.assistanttools.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script that answers in place of a language model.
 *
 * @param name what the script is called, mostly its file's name
 * @param rules at least one; the first whose pattern is found in the message answers
 */
record Script(String name, List<Rule> rules) {

    /** Enough for any sane pattern and message, and over in a fraction of a second. */
    private static final long MOST_LOOKS = 5_000_000;

    /**
     * A rule.
     *
     * @param number its place, from 1
     * @param when found in a message that the rule answers
     * @param example a question that the rule answers
     * @param rounds batches of calls, one after the other; may be empty
     * @param reply the answer
     */
    record Rule(int number, Pattern when, @Nullable String example, List<List<Call>> rounds, Template reply) {

        /** The rule's match in a message, if there is one. */
        Optional<Matcher> match(String message) throws TooComplexException {
            Matcher matcher = when.matcher(new BoundedText(message, MOST_LOOKS));
            try {
                return matcher.find() ? Optional.of(matcher) : Optional.empty();
            } catch (BoundedText.ExhaustedException | StackOverflowError e) {
                throw new TooComplexException(number, e);
            }
        }
    }

    /**
     * A call.
     *
     * @param tool the function's name
     * @param arguments its arguments
     */
    record Call(String tool, JsonTemplate.Members arguments) {}

    /** A rule and how its pattern was found. */
    record Match(Rule rule, Matcher matcher) {}

    /** A pattern takes too long for a message. */
    static final class TooComplexException extends Exception {

        private static final long serialVersionUID = 1L;

        TooComplexException(int rule, Throwable cause) {
            super("the pattern of rule " + rule + " takes too long; make it simpler", cause);
        }
    }

    /** The rule that answers a message, if there is one. */
    Optional<Match> match(String message) throws TooComplexException {
        for (Rule rule : rules) {
            Optional<Matcher> matcher = rule.match(message);
            if (matcher.isPresent()) {
                return Optional.of(new Match(rule, matcher.get()));
            }
        }
        return Optional.empty();
    }
}
