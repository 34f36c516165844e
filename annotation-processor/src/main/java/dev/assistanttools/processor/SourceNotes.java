package dev.assistanttools.processor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a type says and its class file doesn't: a tool that is compiled later must not be described otherwise because
 * of that. The notes of a top-level type and of those inside of it are a file beside its class.
 *
 * @param binaryName the type's name as {@code Class.getName()} has it
 * @param comments the Javadoc that isn't empty: of the type itself under {@link #ITSELF}, of its members under their keys
 * @param parameters the names of the parameters of constructors and methods, which class files have only by a compiler's option
 * @param nullable the members and parameters whose types are marked as nullable, which compilers before Java 22 don't find
 */
record SourceNotes(
        String binaryName,
        SortedMap<String, Javadoc> comments,
        SortedMap<String, List<String>> parameters,
        SortedSet<String> nullable) {

    /** The key of the type's own comment. */
    static final String ITSELF = "";

    private static final String TYPE = "of";
    private static final String COMMENTS = "comments";
    private static final String TEXT = "text";
    private static final String PARAMETERS = "parameters";
    private static final String NULLABLE = "nullable";

    static SourceNotes none(String binaryName) {
        return new SourceNotes(binaryName, new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    boolean isEmpty() {
        return comments.isEmpty() && parameters.isEmpty() && nullable.isEmpty();
    }

    Javadoc comment(String key) {
        return comments.getOrDefault(key, Javadoc.NONE);
    }

    /** Writes a file, the same for the same source. */
    static String write(List<SourceNotes> file) {
        JsonText json = new JsonText();
        json.beginArray();
        file.forEach(notes -> notes.write(json));
        return json.endArray() + "\n";
    }

    private void write(JsonText json) {
        json.beginObject().name(TYPE).value(binaryName);
        if (!comments.isEmpty()) {
            json.name(COMMENTS).beginObject();
            comments.forEach((key, comment) -> write(comment, json.name(key)));
            json.endObject();
        }
        if (!parameters.isEmpty()) {
            json.name(PARAMETERS).beginObject();
            parameters.forEach((key, names) -> write(names, json.name(key)));
            json.endObject();
        }
        if (!nullable.isEmpty()) {
            write(nullable, json.name(NULLABLE));
        }
        json.endObject();
    }

    private static void write(Javadoc comment, JsonText json) {
        json.beginObject();
        if (!comment.main().isEmpty()) {
            json.name(TEXT).value(comment.main());
        }
        if (!comment.parameters().isEmpty()) {
            json.name(PARAMETERS).beginObject();
            new TreeMap<>(comment.parameters())
                    .forEach((name, text) -> json.name(name).value(text));
            json.endObject();
        }
        json.endObject();
    }

    private static void write(Iterable<String> texts, JsonText json) {
        json.beginArray();
        texts.forEach(json::value);
        json.endArray();
    }

    /** Reads a file that {@link #write} has written; nothing, if it is something else. */
    static List<SourceNotes> read(String text) {
        try {
            return JsonTree.parse(text) instanceof List<?> file
                    ? file.stream().map(SourceNotes::read).toList()
                    : List.of();
        } catch (JsonTree.NoJsonException e) {
            return List.of();
        }
    }

    private static SourceNotes read(@Nullable Object value) {
        Map<String, Object> entry = properties(value);
        SourceNotes notes = none(String.valueOf(entry.get(TYPE)));
        properties(entry.get(COMMENTS)).forEach((key, comment) -> notes.comments.put(key, comment(comment)));
        properties(entry.get(PARAMETERS)).forEach((key, names) -> notes.parameters.put(key, texts(names)));
        notes.nullable.addAll(texts(entry.get(NULLABLE)));
        return notes;
    }

    private static Javadoc comment(Object value) {
        Map<String, Object> comment = properties(value);
        SortedMap<String, String> parameters = new TreeMap<>();
        properties(comment.get(PARAMETERS)).forEach((name, text) -> parameters.put(name, String.valueOf(text)));
        return new Javadoc(comment.get(TEXT) instanceof String text ? text : "", parameters);
    }

    private static Map<String, Object> properties(@Nullable Object value) {
        SortedMap<String, Object> properties = new TreeMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, property) -> properties.put(String.valueOf(name), property));
        }
        return properties;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
