package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the marks of search results in a text while it is written. Places are counted in characters as a reader sees them, not halves. */
final class Citations {

    static final char OPEN = '\u3010';
    static final char CLOSE = '\u3011';

    /** A mark has a file's name in it. */
    private static final int LONGEST_MARK = 600;

    private final Map<String, String> fileIds;
    private final ArrayNode found = Json.array();
    private int seen;
    private int charactersSeen;

    private Citations(Map<String, String> fileIds) {
        this.fileIds = fileIds;
    }

    /** For a message that follows these steps of its run. */
    static Citations of(List<RunStep> steps) {
        Map<String, String> fileIds = new HashMap<>();
        steps.stream()
                .flatMap(step -> step.calls().valueStream())
                .filter(FileSearchJson::isSearch)
                .forEach(search -> fileIds.putAll(FileSearchJson.marks(search)));
        return new Citations(fileIds);
    }

    /**
     * Reads on.
     *
     * @param text the whole text so far, which only grows
     * @return the annotations of the marks that are whole by now and were not before
     */
    List<ObjectNode> readOn(StringBuilder text) {
        List<ObjectNode> fresh = new ArrayList<>();
        while (!fileIds.isEmpty()) {
            int start = text.indexOf(String.valueOf(OPEN), seen);
            if (start < 0) {
                see(text, text.length());
                break;
            }
            see(text, start);
            int end = text.indexOf(String.valueOf(CLOSE), start) + 1;
            if (end == 0 && text.length() - start <= LONGEST_MARK) {
                break;
            }
            String mark = end == 0 ? "" : text.substring(start, end);
            if (fileIds.containsKey(mark)) {
                int from = charactersSeen;
                see(text, end);
                fresh.add(annotation(mark, from));
            } else {
                see(text, start + 1);
            }
        }
        fresh.forEach(found::add);
        return fresh;
    }

    private void see(StringBuilder text, int to) {
        charactersSeen += text.codePointCount(seen, to);
        seen = to;
    }

    private ObjectNode annotation(String mark, int from) {
        ObjectNode json = Json.object().put("type", "file_citation").put("text", mark);
        json.put("start_index", from).put("end_index", charactersSeen);
        json.putObject("file_citation").put("file_id", fileIds.get(mark));
        return json;
    }

    /** All annotations so far. */
    ArrayNode all() {
        return found;
    }
}
