package dev.assistanttools.processor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment as plain text, for a reader that knows neither HTML nor Javadoc.
 *
 * @param main the text before the block tags
 * @param parameters the texts of {@code @param}, by name
 */
record Javadoc(String main, Map<String, String> parameters) {

    /** What says nothing. */
    static final Javadoc NONE = new Javadoc("", Map.of());

    private static final String PARAM = "@param";

    /** Apart, so that it is made only for a comment that has a backslash. */
    private static final class Escapes {

        /** An escape as in any source: its backslash is not one of a pair. */
        static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");
    }

    Javadoc {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a comment as the compiler gives it, without the stars; null where there is none. */
    static Javadoc of(@Nullable String comment) {
        if (comment == null) {
            return NONE;
        }
        StringBuilder main = new StringBuilder();
        Map<String, String> parameters = new LinkedHashMap<>();
        StringBuilder section = main;
        int depth = 0;
        for (String line : JavadocText.lines(withoutEscapes(comment))) {
            if (depth == 0 && line.stripLeading().startsWith("@")) {
                addParameter(section, parameters);
                section = new StringBuilder();
                line = line.stripLeading();
            }
            section.append(line).append('\n');
            depth = depthAfter(line, depth);
        }
        addParameter(section, parameters);
        return new Javadoc(JavadocText.plain(main.toString()), parameters);
    }

    /** Some compilers give a comment with its unicode escapes, others without. */
    private static String withoutEscapes(String comment) {
        if (comment.indexOf('\\') < 0) {
            return comment;
        }
        return Escapes.UNICODE
                .matcher(comment)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)));
    }

    /** Whether this says nothing. */
    boolean isEmpty() {
        return main.isEmpty() && parameters.isEmpty();
    }

    /** The text for a parameter or a record's component; empty if there is none. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The same without what is said of type parameters. */
    Javadoc withoutTypeParameters() {
        if (parameters.isEmpty()) {
            return this;
        }
        Map<String, String> others = new HashMap<>(parameters);
        others.keySet().removeIf(name -> name.startsWith("<"));
        others.values().removeIf(String::isEmpty);
        return new Javadoc(main, others);
    }

    private static void addParameter(StringBuilder section, Map<String, String> parameters) {
        if (section.indexOf(PARAM) != 0) {
            return;
        }
        int name = JavadocText.skipSpaces(section, PARAM.length());
        int end = name;
        while (end < section.length() && !JavadocText.isSpace(section.charAt(end))) {
            end++;
        }
        if (name > PARAM.length() && end > name) {
            String text = section.substring(JavadocText.skipSpaces(section, end));
            parameters.putIfAbsent(section.substring(name, end), JavadocText.plain(text));
        }
    }

    /** How many braces of inline tags are open behind a line; others mean nothing. */
    private static int depthAfter(String line, int depthBefore) {
        if (depthBefore == 0 && !line.contains("{@")) {
            return 0;
        }
        int depth = depthBefore;
        for (int i = 0; i < line.length(); i++) {
            if (depth > 0 ? line.charAt(i) == '{' : line.startsWith("{@", i)) {
                depth++;
            } else if (depth > 0 && line.charAt(i) == '}') {
                depth--;
            }
        }
        return depth;
    }
}
