package dev.assistanttools.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a comment, with its inline tags and HTML, into plain text. One instance reads one text. */
final class JavadocText {

    private static final Pattern HTML_TAG =
            Pattern.compile("<!--.*?-->|</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern LINK = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Set<String> NEW_LINE = Set.of(
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
    private static final Map<String, String> NAMED = Map.ofEntries(
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

    private final String source;
    private int position;

    private JavadocText(String source) {
        this.source = source;
    }

    /** Plain text: one line per paragraph and list item, no white space at the ends. */
    static String plain(String source) {
        String text = new JavadocText(source).text();
        return text.lines()
                .map(line -> line.strip().replaceAll("[ \\t\\f]+", " "))
                .filter(line -> !line.isEmpty() && !line.equals("-"))
                .reduce((before, line) -> before + "\n" + line)
                .orElse("");
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
        Matcher link = LINK.matcher(body);
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
        Matcher term = TERM.matcher(oneLine(body));
        return term.find() ? term.group().replace("\"", "") : "";
    }

    private static String withoutHtml(String html) {
        String joined = oneLine(html);
        String lines = HTML_TAG.matcher(joined).replaceAll(tag -> {
            String name = tag.group(1) == null ? "" : tag.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("li")) {
                return tag.group().startsWith("</") ? "\n" : "\n- ";
            }
            return NEW_LINE.contains(name) ? "\n" : "";
        });
        return ENTITY.matcher(lines).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
        int codePoint = Integer.parseInt(name, isHex ? 2 : 1, name.length(), isHex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : entity.group();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
