package dev.assistanttools.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code file_search} tool of runs. A model is offered it as a function; its calls are made here and not by the client. Thread-safe.
 */
final class FileSearchTool {

    private static final String TYPE = "file_search";
    private static final String DESCRIPTION =
            "Searches the files of this conversation and gives the passages that fit the query best.";
    private static final String PARAMETERS = "{\"type\":\"object\",\"properties\":{\"query\":{\"type\":\"string\","
            + "\"description\":\"What to look for, in the words that the files may use.\"}},\"required\":[\"query\"],"
            + "\"additionalProperties\":false}";

    /** A model that has searched so often is told to answer with what it has, and fails its run if it doesn't. */
    private static final int MOST_SEARCHES = 10;

    private static final long MOST_TOKENS = 16_000;
    private static final long LEAST_BYTES = 1000;
    private static final int DEFAULT_RESULTS = 20;
    private static final int RESULTS_OF_SMALL_MODELS = 5;

    private final Stores stores;
    private final ToolResources resources;
    private final StoreSearch search;
    private final Ingestion ingestion;
    private final Duration patience;

    /**
     * The tool over its stores.
     *
     * @param patience how long a run waits for files of its thread to be read
     */
    FileSearchTool(Stores stores, ToolResources resources, StoreSearch search, Ingestion ingestion, Duration patience) {
        this.stores = stores;
        this.resources = resources;
        this.search = search;
        this.ingestion = ingestion;
        this.patience = patience;
    }

    static boolean isOffered(Run run) {
        return setting(run) != null;
    }

    /** Whether a call of this function is a search and none of the client's functions. */
    static boolean isSearch(Run run, String function) {
        return isOffered(run) && name(run).equals(function);
    }

    private static @Nullable JsonNode setting(Run run) {
        return run.tools()
                .valueStream()
                .filter(tool -> tool.path("type").asString("").equals(TYPE))
                .findFirst()
                .orElse(null);
    }

    /** What the model calls it: its own name unless a function of the client has that. */
    static String name(Run run) {
        List<String> taken = run.tools()
                .valueStream()
                .map(tool -> tool.path("function").path("name").asString(""))
                .toList();
        String name = TYPE;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The choice of this tool, as the choice of a function. */
    static String choice(Run run) {
        ObjectNode choice = Json.object().put("type", "function");
        choice.putObject("function").put("name", name(run));
        return Json.write(choice);
    }

    /**
     * The function to offer to the model, if the run has the tool.
     *
     * @param steps of the run so far
     */
    static Optional<ModelRequest.Function> function(Run run, List<RunStep> steps) {
        return isOffered(run) && searches(steps) < MOST_SEARCHES
                ? Optional.of(new ModelRequest.Function(name(run), DESCRIPTION, PARAMETERS, null))
                : Optional.empty();
    }

    /**
     * How many bytes of each search's results a model is told: all of them share what the hosted service gave them, or half of what is
     * left for them if that is less.
     *
     * @param left how many tokens the request may have beside what it has in any case
     */
    static long room(Run run, List<RunStep> steps, long left) {
        JsonNode budget = run.said("max_prompt_tokens");
        long ofBudget = budget == null
                ? Long.MAX_VALUE
                : budget.longValue() - run.state().usage().promptTokens();
        long bound = Math.max(0, Math.min(MOST_TOKENS, left));
        long tokens = Math.min(bound, Math.max(0, Math.min(left, ofBudget)) / 2);
        long searches = Math.max(1, searches(steps));
        // A few lines are worth more than a budget, but not more than an answer.
        long least = Math.min(LEAST_BYTES, bytes(bound) / searches);
        return Math.max(least, bytes(tokens) / searches);
    }

    private static long bytes(long tokens) {
        return tokens * TokenEstimate.BYTES_PER_TOKEN;
    }

    private static long searches(List<RunStep> steps) {
        return steps.stream()
                .flatMap(step -> step.calls().valueStream())
                .filter(FileSearchJson::isSearch)
                .count();
    }

    /** Sets a run going when the files of its thread's stores are read. Those of the assistant may take their time. */
    void whenReady(Run run, Runnable go) {
        if (isOffered(run) && run.state().startedAt() == null) {
            ingestion.whenRead(run.id(), resources.storesOfThread(run.threadId()), patience, go);
        } else {
            go.run();
        }
    }

    /** The run has ended: it waits for no files any more. */
    void forget(String runId) {
        ingestion.forget(runId);
    }

    /** The calls of a round as its step has them: searches are made, those of the client are without output. */
    List<ObjectNode> make(Run run, List<ModelRequest.FunctionCall> calls) {
        long before = searches(stores.steps().all(run.id()));
        long number = before;
        List<ObjectNode> made = new ArrayList<>();
        for (ModelRequest.FunctionCall call : calls) {
            if (!isSearch(run, call.name())) {
                made.add(FunctionCallJson.inStep(call));
            } else if (before > MOST_SEARCHES) {
                throw new ModelException(
                        "server_error", "The model went on searching when it was told to answer.", null);
            } else {
                made.add(number < MOST_SEARCHES ? make(run, call, number) : FileSearchJson.refused(call, number));
                number++;
            }
        }
        return made;
    }

    private ObjectNode make(Run run, ModelRequest.FunctionCall call, long number) {
        JsonNode tool = setting(run);
        JsonNode setting = tool == null ? Json.object() : tool.path(TYPE);
        JsonNode ranking = setting.path("ranking_options");
        ObjectNode options = Json.object().put("ranker", ranking.path("ranker").asString("auto"));
        options.put("score_threshold", ranking.path("score_threshold").asDouble(0));
        ArrayNode results = Json.array();
        Optional<String> query = query(call.arguments());
        if (query.isPresent()) {
            int most = setting.path("max_num_results").asInt(mostResults(run));
            StoreSearch.Wanted wanted = new StoreSearch.Wanted(
                    List.of(query.get()),
                    attributes -> true,
                    most,
                    options.get("score_threshold").doubleValue());
            search.search(resources.storesOf(run), wanted).forEach(found -> results.add(FileSearchJson.result(found)));
        }
        return FileSearchJson.inStep(call, number, options, results);
    }

    private static int mostResults(Run run) {
        return run.model().startsWith("gpt-3.5") ? RESULTS_OF_SMALL_MODELS : DEFAULT_RESULTS;
    }

    private static Optional<String> query(String arguments) {
        try {
            return Optional.of(Json.read(arguments).path("query").asString("")).filter(query -> !query.isBlank());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
