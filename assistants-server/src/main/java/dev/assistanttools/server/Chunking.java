package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a text is cut into chunks, each of which is found by itself. A token is taken for four characters: no tokenizer is right for all
 * models.
 *
 * @param maxTokens the most tokens of a chunk, 100 to 4096
 * @param overlapTokens how much of a chunk's end the next one begins with, at most half of a chunk
 */
record Chunking(int maxTokens, int overlapTokens) {

    static final Chunking AUTO = new Chunking(800, 400);

    private static final int CHARACTERS_PER_TOKEN = 4;

    /** As a checked request says; {@code auto} if it doesn't. */
    static Chunking of(@Nullable JsonNode said) {
        if (said == null || !said.path("type").asString("").equals("static")) {
            return AUTO;
        }
        JsonNode sizes = said.required("static");
        return new Chunking(
                sizes.required("max_chunk_size_tokens").intValue(),
                sizes.required("chunk_overlap_tokens").intValue());
    }

    /** The chunks in order; together they have all of the text but white space around them. */
    List<String> cut(String text) {
        int size = maxTokens * CHARACTERS_PER_TOKEN;
        int overlap = overlapTokens * CHARACTERS_PER_TOKEN;
        List<String> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end =
                    start + size >= text.length() ? text.length() : lastBreak(text, start + size * 3 / 4, start + size);
            String chunk = text.substring(start, end).strip();
            if (!chunk.isEmpty()) {
                chunks.add(chunk);
            }
            if (end == text.length()) {
                break;
            }
            start = overlap == 0 ? end : firstBreak(text, end - overlap, end);
        }
        return chunks;
    }

    /** The last place to cut between two words; the latest one if there is none. */
    private static int lastBreak(String text, int earliest, int latest) {
        for (int place = latest; place > earliest; place--) {
            if (Character.isWhitespace(text.charAt(place - 1))) {
                return place;
            }
        }
        return whole(text, latest);
    }

    private static int firstBreak(String text, int earliest, int latest) {
        for (int place = earliest; place <= latest; place++) {
            if (Character.isWhitespace(text.charAt(place - 1))) {
                return place;
            }
        }
        return whole(text, earliest);
    }

    /** Not in the middle of a character of two halves. */
    private static int whole(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("type", "static");
        json.putObject("static").put("max_chunk_size_tokens", maxTokens).put("chunk_overlap_tokens", overlapTokens);
        return json;
    }
}
