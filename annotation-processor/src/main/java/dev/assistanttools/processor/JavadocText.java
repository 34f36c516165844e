package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a comment, with its inline tags and HTML, into plain text. One instance reads one text. */
final class JavadocText {

    /** What only comments with HTML need: apart, so that it is made only for these. */
    private static final class Html {

        static final Pattern TAG =
                Pattern.compile("<!--.*?-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>", Pattern.DOTALL);
        static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
        static final Set<String> NEW_LINE = Set.of(
                "p",
                "br",
                "ul",
                "ol",
                "dl",
                "dt",
                "dd",
                "div",
                "pre",
                "table",
                "tr",
                "blockquote",
                "hr",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6");

        /** The named entities that people write; others stay as they are. */
        static final Map<String, String> NAMED = Map.ofEntries(
                Map.entry("lt", "<"),
                Map.entry("gt", ">"),
                Map.entry("amp", "&"),
                Map.entry("quot", "\""),
                Map.entry("apos", "'"),
                Map.entry("nbsp", " "),
                Map.entry("copy", "\u00a9"),
                Map.entry("reg", "\u00ae"),
                Map.entry("deg", "\u00b0"),
                Map.entry("plusmn", "\u00b1"),
                Map.entry("micro", "\u00b5"),
                Map.entry("middot", "\u00b7"),
                Map.entry("times", "\u00d7"),
                Map.entry("divide", "\u00f7"),
                Map.entry("ndash", "\u2013"),
                Map.entry("mdash", "\u2014"),
                Map.entry("lsquo", "\u2018"),
                Map.entry("rsquo", "\u2019"),
                Map.entry("ldquo", "\u201c"),
                Map.entry("rdquo", "\u201d"),
                Map.entry("bull", "\u2022"),
                Map.entry("hellip", "\u2026"),
                Map.entry("euro", "\u20ac"),
                Map.entry("trade", "\u2122"),
                Map.entry("larr", "\u2190"),
                Map.entry("rarr", "\u2192"),
                Map.entry("ne", "\u2260"),
                Map.entry("le", "\u2264"),
                Map.entry("ge", "\u2265"));
    }

    /** What only some inline tags need. */
    private static final class Tags {

        static final Pattern LINK = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);
        static final Pattern TERM = Pattern.compile("\"[^\"]*\"|\\S+");
    }

    private final String source;
    private int position;

    private JavadocText(String source) {
        this.source = source;
    }

    /** Plain text: one line per paragraph and list item, no white space at the ends. */
    static String plain(String source) {
        StringBuilder plain = new StringBuilder();
        for (String line : lines(new JavadocText(source).text())) {
            String stripped = withSingleSpaces(line.strip());
            if (!stripped.isEmpty() && !stripped.equals("-")) {
                plain.append(plain.isEmpty() ? "" : "\n").append(stripped);
            }
        }
        return plain.toString();
    }

    /** The lines of a text, without what ends them. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String unified =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        for (int end = unified.indexOf('\n'); end >= 0; end = unified.indexOf('\n', start)) {
            lines.add(unified.substring(start, end));
            start = end + 1;
        }
        if (start < unified.length()) {
            lines.add(unified.substring(start));
        }
        return lines;
    }

    /** Where the white space that begins at a place ends. */
    static int skipSpaces(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String withSingleSpaces(String line) {
        if (!line.contains("  ") && line.indexOf('\t') < 0 && line.indexOf('\f') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        boolean isAfterSpace = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isSpace = c == ' ' || c == '\t' || c == '\f';
            if (!isSpace) {
                text.append(c);
            } else if (!isAfterSpace) {
                text.append(' ');
            }
            isAfterSpace = isSpace;
        }
        return text.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        while (position < source.length()) {
            int tag = source.indexOf("{@", position);
            int end = tag < 0 ? source.length() : tag;
            text.append(withoutHtml(source.substring(position, end)));
            position = end;
            if (tag >= 0) {
                text.append(inlineTag());
            }
        }
        return text.toString();
    }

    /** Reads the inline tag that starts here; one without an end is read as if it ended with the text. */
    private String inlineTag() {
        int nameStart = position + 2;
        int depth = 0;
        int end = position;
        for (; end < source.length(); end++) {
            if (source.charAt(end) == '{') {
                depth++;
            } else if (source.charAt(end) == '}' && --depth == 0) {
                break;
            }
        }
        String inside = source.substring(nameStart, end);
        position = Math.min(end + 1, source.length());
        int nameEnd = 0;
        while (nameEnd < inside.length() && Character.isLetterOrDigit(inside.charAt(nameEnd))) {
            nameEnd++;
        }
        String body = inside.substring(nameEnd).strip();
        return switch (inside.substring(0, nameEnd)) {
            case "code", "literal", "systemProperty" -> oneLine(body);
            case "link", "linkplain", "value" -> link(body);
            case "return" -> "Returns " + new JavadocText(body).text() + ".";
            case "summary" -> new JavadocText(body).text();
            case "index" -> indexed(body);
            default -> "";
        };
    }

    /** The label of a link; without one, its target as one would say it. */
    private static String link(String body) {
        Matcher link = Tags.LINK.matcher(body);
        if (!link.matches()) {
            return "";
        }
        String label = link.group(2);
        if (!label.isEmpty()) {
            return new JavadocText(label).text();
        }
        String target = link.group(1);
        return (target.startsWith("#") ? target.substring(1) : target).replace('#', '.');
    }

    private static String indexed(String body) {
        Matcher term = Tags.TERM.matcher(oneLine(body));
        return term.find() ? term.group().replace("\"", "") : "";
    }

    private static String withoutHtml(String html) {
        String joined = oneLine(html);
        String lines = joined.indexOf('<') < 0 ? joined : withoutTags(joined);
        return lines.indexOf('&') < 0
                ? lines
                : Html.ENTITY.matcher(lines).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String withoutTags(String html) {
        return Html.TAG.matcher(html).replaceAll(tag -> {
            String name = tag.group(1) == null ? "" : tag.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("li")) {
                return tag.group().startsWith("</") ? "\n" : "\n- ";
            }
            return Html.NEW_LINE.contains(name) ? "\n" : "";
        });
    }

    private static String character(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return Html.NAMED.getOrDefault(name, entity.group());
        }
        boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
        int codePoint = Integer.parseInt(name, isHex ? 2 : 1, name.length(), isHex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }

    /** A space for each run of white space with a line break in it. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                int start = i;
                while (start > copied && isSpace(text.charAt(start - 1))) {
                    start--;
                }
                while (i < text.length() && (isSpace(text.charAt(i)) || isLineBreak(text.charAt(i)))) {
                    i++;
                }
                line.append(text.substring(copied, start)).append(' ');
                copied = i;
            }
        }
        return line.append(text.substring(copied)).toString();
    }

    private static boolean isLineBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
