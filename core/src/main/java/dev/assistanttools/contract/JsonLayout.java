package dev.assistanttools.contract;

import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.JsonTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes what {@link JsonTree} reads. The same tree has always the same text; what is invisible is escaped. */
final class JsonLayout {

    private static final int LONGEST_LIST_ON_A_LINE = 100;

    private final StringBuilder out = new StringBuilder();

    private JsonLayout() {}

    /** The value on one line, without white space. */
    static String compact(Object value) {
        JsonLayout layout = new JsonLayout();
        layout.write(value, ",", ":");
        return layout.out.toString();
    }

    /** The value for readers of differences: each property on a line of its own, as is each element of all but short lists. */
    static String pretty(Object value) {
        JsonLayout layout = new JsonLayout();
        layout.writeLines(value, "\n");
        return layout.out.append('\n').toString();
    }

    private void write(Object value, String comma, String colon) {
        if (value instanceof Map<?, ?> properties) {
            String separator = "";
            out.append('{');
            for (Map.Entry<?, ?> property : properties.entrySet()) {
                out.append(separator).append(quoted(property.getKey())).append(colon);
                write(property.getValue(), comma, colon);
                separator = comma;
            }
            out.append('}');
        } else if (value instanceof List<?> elements) {
            String separator = "";
            out.append('[');
            for (Object element : elements) {
                out.append(separator);
                write(element, comma, colon);
                separator = comma;
            }
            out.append(']');
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else {
            out.append(value instanceof String text ? JsonText.quote(text) : value);
        }
    }

    private void writeLines(Object value, String lineBreak) {
        String inner = lineBreak + "  ";
        String separator = inner;
        if (value instanceof Map<?, ?> properties && !properties.isEmpty()) {
            out.append('{');
            for (Map.Entry<?, ?> property : properties.entrySet()) {
                out.append(separator).append(quoted(property.getKey())).append(": ");
                writeLines(property.getValue(), inner);
                separator = "," + inner;
            }
            out.append(lineBreak).append('}');
        } else if (value instanceof List<?> elements && !fitsOnALine(elements)) {
            out.append('[');
            for (Object element : elements) {
                out.append(separator);
                writeLines(element, inner);
                separator = "," + inner;
            }
            out.append(lineBreak).append(']');
        } else {
            write(value, ", ", ": ");
        }
    }

    private static boolean fitsOnALine(List<?> elements) {
        return elements.stream().noneMatch(element -> element instanceof Map || element instanceof List)
                && compact(elements).length() <= LONGEST_LIST_ON_A_LINE;
    }

    private static String quoted(Object name) {
        return JsonText.quote(String.valueOf(name));
    }
}
