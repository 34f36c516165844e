package dev.assistanttools.server;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page of HTML: no tags, comments, scripts or styles; what begins on a line of its own does. Whatever is no proper HTML is
 * taken for text, and the time is proportional to the page's length.
 */
final class HtmlText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "noscript");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "\u2013", "mdash",
            "\u2014", "hellip", "\u2026");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        HtmlText reader = new HtmlText(html);
        reader.read();
        return reader.text.toString().strip();
    }

    private void read() {
        while (at < html.length()) {
            char next = html.charAt(at);
            if (html.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (next == '<' && at + 1 < html.length() && beginsTag(html.charAt(at + 1))) {
                readTag();
            } else if (next == '&') {
                readEntity();
            } else {
                append(next);
                at++;
            }
        }
    }

    private static boolean beginsTag(char character) {
        return character == '/' || character == '!' || character == '?' || Character.isLetter(character);
    }

    private void readTag() {
        int end = after(">", at);
        String name = name(html.charAt(at + 1) == '/' ? at + 2 : at + 1);
        boolean opens = html.charAt(at + 1) != '/';
        at = end;
        if (opens && HIDDEN.contains(name)) {
            skipTo("</" + name);
        }
        if (!INLINE.contains(name)) {
            append('\n');
        }
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private void skipTo(String closing) {
        while (at < html.length() && !html.regionMatches(true, at, closing, 0, closing.length())) {
            at++;
        }
        at = after(">", at);
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private void readEntity() {
        int end = at + 1;
        int last = Math.min(html.length(), at + LONGEST_ENTITY);
        while (end < last && html.charAt(end) != ';') {
            end++;
        }
        String decoded = end == last ? null : decode(html.substring(at + 1, end));
        if (decoded == null) {
            append('&');
            at++;
        } else {
            decoded.chars().forEach(character -> append((char) character));
            at = end + 1;
        }
    }

    private static @Nullable String decode(String entity) {
        if (entity.matches("#[0-9]{1,7}")) {
            return character(Integer.parseInt(entity.substring(1)));
        }
        if (entity.matches("#[xX][0-9a-fA-F]{1,6}")) {
            return character(Integer.parseInt(entity.substring(2), 16));
        }
        return ENTITIES.get(entity);
    }

    private static @Nullable String character(int code) {
        return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : null;
    }

    /** White space is one space, or one line break if there is one in it. */
    private void append(char next) {
        boolean space = Character.isWhitespace(next) || next == '\u00A0';
        char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (!space) {
            text.append(next);
        } else if (last == ' ' && next == '\n') {
            text.setCharAt(text.length() - 1, '\n');
        } else if (last != ' ' && last != '\n') {
            text.append(next == '\n' ? '\n' : ' ');
        }
    }
}
