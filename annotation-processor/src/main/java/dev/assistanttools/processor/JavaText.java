package dev.assistanttools.processor;

/**
 * Lines of Java source at their indentation. Text is written once, in order, by methods that are called after what they write;
 * expressions are plain strings, with the names of types from {@link TypeName#in}. Where a text that is given has line breaks, its
 * further lines stand two levels deeper, as a continued statement or the lines of a text block do.
 *
 * <p>To add a kind of member to generated classes: write it into a text of level 1, and give that to {@link ToolsetMembers}, or add a
 * constant there, which returns the name that it got.
 */
final class JavaText {

    private static final String LEVEL = "    ";
    private static final int CONTINUED = 2;
    private static final int LONG_LINE = 120;

    private final StringBuilder text = new StringBuilder();
    private int level;

    /** No lines yet; the first will be at a level, which is 0 for a file and 1 for the members of a class. */
    JavaText(int level) {
        this.level = level;
    }

    /** A line, or several, as they are. */
    JavaText line(String line) {
        add(line);
        text.append('\n');
        return this;
    }

    /** An empty line. */
    JavaText gap() {
        text.append('\n');
        return this;
    }

    /** A statement without its semicolon. */
    JavaText statement(String statement) {
        add(statement);
        text.append(";\n");
        return this;
    }

    /** What stands before a brace that is opened. */
    JavaText begin(String head) {
        add(head);
        text.append(" {\n");
        level++;
        return this;
    }

    /** A method up to its body; its parameters are on a line of their own if it would be too long. */
    JavaText beginMethod(String head, String parameters, String afterwards) {
        String line = head + "(" + parameters + ")" + afterwards;
        boolean isLong = LEVEL.length() * level + line.length() + " {".length() > LONG_LINE;
        return begin(isLong ? head + "(\n" + parameters + ")" + afterwards : line);
    }

    /** What stands between a brace that is closed and one that is opened. */
    JavaText next(String head) {
        level--;
        add("} ");
        text.append(head).append(" {\n");
        level++;
        return this;
    }

    /** Closes a brace. */
    JavaText end() {
        return end("");
    }

    /** Closes a brace, with something after it. */
    JavaText end(String after) {
        level--;
        add("}");
        text.append(after).append('\n');
        return this;
    }

    /** Lines of a text that has indented them already. */
    JavaText lines(JavaText lines) {
        text.append(lines.text);
        return this;
    }

    private void add(String code) {
        indent(level);
        int start = 0;
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', start)) {
            text.append(code.substring(start, end + 1));
            indent(level + CONTINUED);
            start = end + 1;
        }
        text.append(start == 0 ? code : code.substring(start));
    }

    private void indent(int levels) {
        for (int i = 0; i < levels; i++) {
            text.append(LEVEL);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
