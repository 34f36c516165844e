package dev.assistanttools.spring.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Makes texts that match a regular expression: literals, classes, groups, alternatives and repetitions are followed, and the result is
 * checked; for what goes beyond that, such as a look-ahead, there may be none.
 */
final class PatternText {

    private static final int TRIES = 40;

    /** How much more often than it must something is repeated that has no upper limit. */
    private static final int MORE = 3;

    private static final String DIGITS = "0123456789";
    private static final String WORDS = "abcxyzABCXYZ0189_";
    private static final String SPACES = " \t";
    private static final String PRINTABLE = "abcxyzABCXYZ0189_-.:/ ";

    private final String expression;
    private final Random random;
    private int position;

    private PatternText(String expression, Random random) {
        this.expression = expression;
        this.random = random;
    }

    /** A text of this length in which the expression is found. */
    static Optional<String> of(String expression, int least, int most, Random random) {
        try {
            Pattern pattern = Pattern.compile(expression);
            for (int i = 0; i < TRIES; i++) {
                String text = new PatternText(expression, random).alternatives();
                int length = text.codePointCount(0, text.length());
                if (length >= least && length <= most && pattern.matcher(text).find()) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (PatternSyntaxException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // more than is followed here
        }
    }

    private String alternatives() {
        List<String> texts = new ArrayList<>();
        texts.add(sequence());
        while (isNext('|')) {
            position++;
            texts.add(sequence());
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (position < expression.length() && !isNext('|') && !isNext(')')) {
            int start = position;
            String once = atom();
            int end = position;
            int times = repetitions();
            int after = position;
            for (int i = 0; i < times; i++) {
                text.append(i == 0 ? once : again(start, end));
            }
            position = after;
        }
        return text.toString();
    }

    /** Another text of the same part. */
    private String again(int start, int end) {
        position = start;
        String text = atom();
        position = end;
        return text;
    }

    private String atom() {
        char c = expression.charAt(position++);
        return switch (c) {
            case '(' -> group();
            case '[' -> String.valueOf(one(charactersOfClass()));
            case '\\' -> String.valueOf(one(escaped(expression.charAt(position++))));
            case '.' -> String.valueOf(one(PRINTABLE));
            case '^', '$' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (isNext('?')) {
            position++;
            if (!isNext(':')) {
                throw new NumberFormatException("a look-around or a name");
            }
            position++;
        }
        String text = alternatives();
        position++; // the bracket
        return text;
    }

    private int repetitions() {
        if (position == expression.length()) {
            return 1;
        }
        int times;
        switch (expression.charAt(position)) {
            case '?' -> times = random.nextInt(2);
            case '*' -> times = random.nextInt(MORE);
            case '+' -> times = 1 + random.nextInt(MORE);
            case '{' -> {
                int end = expression.indexOf('}', position);
                String[] range = expression.substring(position + 1, end).split(",", -1);
                int least = Integer.parseInt(range[0]);
                int most = range.length == 1 ? least : range[1].isEmpty() ? least + MORE : Integer.parseInt(range[1]);
                times = least + random.nextInt(most - least + 1);
                position = end;
            }
            default -> {
                return 1;
            }
        }
        position++;
        if (isNext('?') || isNext('+')) {
            position++;
        }
        return times;
    }

    private String charactersOfClass() {
        boolean isNegated = isNext('^');
        if (isNegated) {
            position++;
        }
        StringBuilder characters = new StringBuilder();
        boolean isFirst = true;
        while (isFirst || !isNext(']')) {
            isFirst = false;
            char c = expression.charAt(position++);
            if (c == '\\') {
                characters.append(escaped(expression.charAt(position++)));
            } else if (isNext('-') && expression.charAt(position + 1) != ']') {
                char last = expression.charAt(position + 1);
                position += 2;
                for (int i = c; i <= last; i++) {
                    characters.append((char) i);
                }
            } else {
                characters.append(c);
            }
        }
        position++;
        return isNegated ? without(characters.toString()) : characters.toString();
    }

    private static String without(String excluded) {
        return PRINTABLE
                .chars()
                .filter(c -> excluded.indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> DIGITS;
            case 'w' -> WORDS;
            case 's' -> SPACES;
            case 'D' -> without(DIGITS);
            case 'W' -> without(WORDS);
            case 'S' -> without(SPACES);
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'p', 'P', 'b', 'B', 'u', 'x', 'Q', 'k' -> throw new NumberFormatException("an escape of its own");
            default -> String.valueOf(c);
        };
    }

    private char one(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private boolean isNext(char c) {
        return position < expression.length() && expression.charAt(position) == c;
    }
}
