package dev.assistanttools.spi;

import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.json.UnreadableJsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of any form at the place where an {@link ArgumentReader} stands, through the {@linkplain JsonCodec#standard()
 * standard codec}. A key that is there twice and a number of more digits than the limit are problems, however deep they are.
 * Each method gives null if the value does not fit: the reader then knows the problem.
 */
public final class ArgumentTrees {

    private ArgumentTrees() {}

    /** Reads any value: a map, list, string, boolean or number, with numbers exact. */
    public static @Nullable Object any(ArgumentReader arguments) {
        return of(arguments, Object.class);
    }

    /**
     * Reads any value.
     *
     * @param type that the codec can read any JSON as, such as Jackson's {@code JsonNode}
     */
    public static <T> @Nullable T of(ArgumentReader arguments, Class<T> type) {
        return read(arguments, arguments.cursor().passRaw(), type);
    }

    /** Reads an object with any properties, null among their values. */
    @SuppressWarnings("unchecked") // the names of an object are strings
    public static @Nullable Map<String, Object> object(ArgumentReader arguments) {
        String json = arguments.cursor().passRawObject();
        return json == null ? null : (Map<String, Object>) read(arguments, json, Map.class);
    }

    private static <T> @Nullable T read(ArgumentReader arguments, String json, Class<T> type) {
        if (!arguments.cursor().isSound(json)) {
            return null;
        }
        try {
            return JsonCodec.standard().read(json, type);
        } catch (UnreadableJsonException e) {
            // The codec's own words name its classes and settings, which are the log's.
            arguments.cursor().addCause(e);
            arguments.cursor().note("the value can't be read; a number or name in it may be too long");
            return null;
        }
    }
}
