package dev.assistanttools.openai;

import java.util.Objects;

/**
 * A tool that the API's side runs, not the application: {@code code_interpreter}, {@code file_search}, or one that this library
 * does not know and passes on as it is.
 *
 * @param type the tool's type on the wire
 * @param json the whole tool as the text of a JSON object, type included
 */
public record HostedTool(String type, String json) {

    /** Refuses null components. */
    public HostedTool {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
    }

    /** Runs Python that the model writes. */
    public static HostedTool codeInterpreter() {
        return new HostedTool("code_interpreter", "{\"type\":\"code_interpreter\"}");
    }

    /** Searches the vector stores of the assistant and the thread, with the API's own settings. */
    public static HostedTool fileSearch() {
        return new HostedTool("file_search", "{\"type\":\"file_search\"}");
    }

    /**
     * Searches the vector stores of the assistant and the thread.
     *
     * @param maxResults how many results a search gives at most, 1 to 50 (API limit)
     */
    public static HostedTool fileSearch(int maxResults) {
        if (maxResults < 1 || maxResults > 50) {
            throw new IllegalArgumentException("File search gives 1 to 50 results, not " + maxResults + ".");
        }
        return new HostedTool(
                "file_search", "{\"type\":\"file_search\",\"file_search\":{\"max_num_results\":" + maxResults + "}}");
    }

    /**
     * Whether another tool is of this type and has everything that this one says, at any depth. An API may add settings of its own
     * to what it was given.
     */
    public boolean isSatisfiedBy(HostedTool other) {
        return type.equals(other.type) && WireJson.covers(other.json, json);
    }
}
