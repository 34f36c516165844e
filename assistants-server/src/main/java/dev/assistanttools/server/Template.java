package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A text with placeholders: <code>${1}</code> or <code>${name}</code> for what a pattern captured, <code>${out.1}</code> for the output
 * of a call, <code>${out.1:/pointer}</code> for a part of it. <code>$${</code> stands for <code>${</code>.
 *
 * @param parts in order
 */
record Template(List<Part> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\$)?\\{([^}]*)(}?)");
    private static final Pattern CAPTURE = Pattern.compile("[0-9]{1,3}|[A-Za-z][A-Za-z0-9]*");
    private static final Pattern OUTPUT = Pattern.compile("out\\.([1-9][0-9]{0,2})(?::(.*))?");

    /** A piece of a template. */
    sealed interface Part {}

    /** Text as it is. */
    record Literal(String text) implements Part {}

    /** What the pattern captured in a group, by number or name. */
    record Capture(String group) implements Part {}

    /** The output of a call, counted from 1 over all rounds; all of it or the part at the pointer. */
    record Output(int call, @Nullable JsonPointer pointer) implements Part {}

    /** What goes into the placeholders. */
    interface Filling {

        /** What the group captured; null if it took no part in the match. */
        @Nullable
        String capture(String group);

        /** The text for an output, or for the part of it at the pointer. */
        String output(int call, @Nullable JsonPointer pointer);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a placeholder can't be read; the message says which and what is expected
     */
    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find(end)) {
            literal(parts, text.substring(end, placeholder.start()));
            if (placeholder.group(1) != null) {
                literal(parts, "${");
                end = placeholder.start() + "$${".length();
                continue;
            }
            if (placeholder.group(3).isEmpty()) {
                throw new IllegalArgumentException(
                        "a placeholder is not closed; write } after ${, or $${ for a plain ${");
            }
            parts.add(placeholder(placeholder.group(2)));
            end = placeholder.end();
        }
        literal(parts, text.substring(end));
        return new Template(List.copyOf(parts));
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    private static Part placeholder(String name) {
        if (CAPTURE.matcher(name).matches()) {
            return new Capture(name);
        }
        Matcher output = OUTPUT.matcher(name);
        if (output.matches()) {
            return new Output(Integer.parseInt(output.group(1)), pointer(name, output.group(2)));
        }
        throw unreadable(name);
    }

    private static @Nullable JsonPointer pointer(String name, @Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        if (!pointer.startsWith("/")) {
            throw unreadable(name);
        }
        return JsonPointer.compile(pointer);
    }

    private static IllegalArgumentException unreadable(String name) {
        return new IllegalArgumentException(
                "${" + name + "} is no placeholder; write ${1}, ${name}, ${out.1} or ${out.1:/pointer}");
    }

    /** The text with all placeholders filled; a capture that took no part in the match is empty. */
    String fill(Filling filling) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Capture capture) {
                String captured = filling.capture(capture.group());
                text.append(captured == null ? "" : captured);
            } else if (part instanceof Output output) {
                text.append(filling.output(output.call(), output.pointer()));
            }
        }
        return text.toString();
    }

    /** Whether the template is one capture and nothing else, and it took no part in the match. */
    boolean isAbsent(Filling filling) {
        return parts.size() == 1 && parts.get(0) instanceof Capture capture && filling.capture(capture.group()) == null;
    }
}
