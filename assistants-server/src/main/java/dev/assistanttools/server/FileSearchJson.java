package dev.assistanttools.server;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of a search in a run. A step keeps more of it than clients are shown: what the model asked, and what was found, which it is
 * told again in each later round.
 */
final class FileSearchJson {

    private static final String TYPE = "file_search";
    private static final String ARGUMENTS = "arguments";
    private static final String NUMBER = "number";
    private static final String REFUSED = "refused";
    private static final String RESULTS = "results";
    private static final String CONTENT = "content";

    private FileSearchJson() {}

    static boolean isSearch(JsonNode call) {
        return call.path("type").asString("").equals(TYPE);
    }

    /** As a step keeps it; {@code number} counts the searches of the run from 0. */
    static ObjectNode inStep(ModelRequest.FunctionCall call, long number, ObjectNode options, ArrayNode results) {
        ObjectNode json = Json.object().put("id", call.id()).put("type", TYPE);
        json.put(ARGUMENTS, call.arguments()).put(NUMBER, number);
        ObjectNode search = json.putObject(TYPE);
        search.set("ranking_options", options);
        search.set(RESULTS, results);
        return json;
    }

    /** As a step keeps a search that was one too many. */
    static ObjectNode refused(ModelRequest.FunctionCall call, long number) {
        ObjectNode json = Json.object().put("id", call.id()).put("type", TYPE);
        json.put(ARGUMENTS, call.arguments()).put(NUMBER, number).put(REFUSED, true);
        json.putObject(TYPE).putArray(RESULTS);
        return json;
    }

    /** As a step keeps it whose run ended before the search was made. */
    static ObjectNode unmade(ModelRequest.FunctionCall call) {
        ObjectNode json = Json.object().put("id", call.id()).put("type", TYPE);
        json.putObject(TYPE);
        return json;
    }

    static ObjectNode result(StoreSearch.Found found) {
        ObjectNode json = Json.object().put("file_id", found.fileId()).put("file_name", found.filename());
        json.put("score", found.score());
        json.putArray(CONTENT).addObject().put("type", "text").put("text", found.text());
        return json;
    }

    /** As clients see it. */
    static ObjectNode shown(JsonNode kept, boolean withContent) {
        ObjectNode json = kept.deepCopy().asObject();
        json.remove(ARGUMENTS);
        json.remove(NUMBER);
        json.remove(REFUSED);
        if (!withContent) {
            json.path(TYPE).path(RESULTS).forEach(result -> result.asObject().remove(CONTENT));
        }
        return json;
    }

    /** As a stream tells that it begins. */
    static ObjectNode begun(int index, String id) {
        ObjectNode json = Json.object().put("index", index).put("id", id).put("type", TYPE);
        json.putObject(TYPE);
        return json;
    }

    /** As the model asked for it. */
    static ModelRequest.FunctionCall call(JsonNode kept, String name) {
        return new ModelRequest.FunctionCall(
                kept.required("id").stringValue(),
                name,
                kept.required(ARGUMENTS).stringValue());
    }

    /**
     * What the model is told.
     *
     * @param most about how many bytes; the best results come first, and the last may be cut off
     */
    static String output(JsonNode kept, long most) {
        if (kept.has(REFUSED)) {
            return "No more searches are made for this question. Answer now with what you have found.";
        }
        Map<String, JsonNode> results = marked(kept);
        if (results.isEmpty()) {
            return "Nothing was found. Another query may find more: {\"query\":\"...\"}.";
        }
        StringBuilder output = new StringBuilder(
                "To cite a passage, write its mark right behind what it supports, exactly as it stands here.\n");
        long room = most - bytes(output);
        for (Map.Entry<String, JsonNode> result : results.entrySet()) {
            String mark = "\n" + result.getKey() + "\n";
            room -= bytes(mark);
            if (room <= 0) {
                break;
            }
            String passage = beginning(
                    result.getValue().path(CONTENT).path(0).path("text").asString(""), room);
            output.append(mark).append(passage).append('\n');
            room -= bytes(passage);
        }
        return output.toString();
    }

    private static long bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of a passage as has no more bytes than these, in whole characters. */
    private static String beginning(String passage, long most) {
        CharBuffer rest = CharBuffer.wrap(passage);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(rest, ByteBuffer.allocate(Math.toIntExact(most)), true);
        return rest.hasRemaining() ? passage.substring(0, rest.position()) + "..." : passage;
    }

    /** The ids of the files of this search's results, by the marks with which they are cited. */
    static Map<String, String> marks(JsonNode kept) {
        Map<String, String> marks = new LinkedHashMap<>();
        marked(kept)
                .forEach(
                        (mark, result) -> marks.put(mark, result.path("file_id").asString("")));
        return marks;
    }

    private static Map<String, JsonNode> marked(JsonNode kept) {
        Map<String, JsonNode> marked = new LinkedHashMap<>();
        for (JsonNode result : kept.path(TYPE).path(RESULTS)) {
            String name = result.path("file_name").asString("").replace(Citations.CLOSE, ' ');
            marked.put(
                    Citations.OPEN + kept.path(NUMBER).asString() + ":" + marked.size() + "\u2020" + name
                            + Citations.CLOSE,
                    result);
        }
        return marked;
    }
}
