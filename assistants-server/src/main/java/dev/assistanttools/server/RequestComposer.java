package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts together what a model is told in a round: the thread as it stood before the run, then the run's own rounds. */
final class RequestComposer {

    private final Stores stores;
    private final Function<String, Optional<StoredImage>> images;
    private final Function<String, OptionalLong> contextTokens;

    /**
     * A composer of what is stored.
     *
     * @param images finds an image file, without reading it; empty if it is gone
     * @param contextTokens gives the most tokens that a model's requests may have
     */
    RequestComposer(
            Stores stores,
            Function<String, Optional<StoredImage>> images,
            Function<String, OptionalLong> contextTokens) {
        this.stores = stores;
        this.images = images;
        this.contextTokens = contextTokens;
    }

    ModelRequest compose(Run run) {
        List<Message> messages = stores.messages().all(run.threadId());
        List<RunStep> steps = stores.steps().all(run.id());
        List<ModelRequest.Turn> before = before(run, messages);
        List<ModelRequest.Function> functions = functions(run, steps);
        ModelRequest.Settings settings = settings(run, steps.isEmpty());
        LongFunction<ModelRequest> withRoom = room -> new ModelRequest(
                run.model(),
                run.instructions(),
                Stream.concat(before.stream(), since(run, messages, steps, room).stream())
                        .toList(),
                functions,
                settings);
        OptionalLong context = contextTokens.apply(run.model());
        long left = context.isEmpty()
                ? Long.MAX_VALUE
                : context.getAsLong() - ContextWindow.fewestTokens(withRoom.apply(0));
        return withRoom.apply(FileSearchTool.room(run, steps, left));
    }

    private List<ModelRequest.Turn> before(Run run, List<Message> messages) {
        List<Message> said = messages.stream()
                .filter(message -> !run.id().equals(message.runId()))
                .filter(RequestComposer::says)
                .toList();
        int last = lastMessages(run.said("truncation_strategy"));
        int first = last == 0 ? 0 : Math.max(0, said.size() - last);
        Map<String, Optional<StoredImage>> files = new HashMap<>();
        return said.subList(first, said.size()).stream()
                .map(message -> turn(message, id -> files.computeIfAbsent(id, images)))
                .toList();
    }

    /** Images of the model's own are not told again: only a user's turn can hold some. */
    private static boolean says(Message message) {
        return !message.text().isEmpty()
                || (message.isUsers() && !message.content().isEmpty());
    }

    /** How many of the thread's messages count; 0 for all. */
    private static int lastMessages(@Nullable JsonNode truncation) {
        return truncation != null && truncation.path("type").asString("").equals("last_messages")
                ? truncation.path("last_messages").asInt(0)
                : 0;
    }

    private static ModelRequest.Turn turn(Message message, Function<String, Optional<StoredImage>> files) {
        return message.isUsers()
                ? new ModelRequest.UserTurn(message.content()
                        .valueStream()
                        .map(part -> part(part, files))
                        .toList())
                : new ModelRequest.AssistantTurn(message.text());
    }

    private static ModelRequest.Part part(JsonNode part, Function<String, Optional<StoredImage>> files) {
        if (part.has("image_url")) {
            JsonNode image = part.get("image_url");
            return new ModelRequest.Image(
                    image.required("url").stringValue(), image.path("detail").stringValue(null));
        }
        if (part.has("image_file")) {
            JsonNode image = part.get("image_file");
            String id = image.required("file_id").stringValue();
            String detail = image.path("detail").stringValue(null);
            return files.apply(id)
                    .<ModelRequest.Part>map(file -> new ModelRequest.Image(file, detail))
                    .orElseGet(() -> Images.gone(id));
        }
        return new ModelRequest.Text(part.path("text").path("value").asString(""));
    }

    /**
     * What the run said and did so far.
     *
     * @param room how many bytes of each search's results are told
     */
    private static List<ModelRequest.Turn> since(Run run, List<Message> messages, List<RunStep> steps, long room) {
        Map<String, Message> written = messages.stream()
                .filter(message -> run.id().equals(message.runId()))
                .collect(Collectors.toMap(Message::id, message -> message));
        List<ModelRequest.Turn> turns = new ArrayList<>();
        for (RunStep step : steps) {
            if (step.isCalls()) {
                addRound(turns, run, step, room);
                continue;
            }
            Message message = written.get(
                    step.details().path("message_creation").path("message_id").asString(""));
            if (message != null && !message.text().isEmpty()) {
                turns.add(new ModelRequest.AssistantTurn(message.text()));
            }
        }
        return turns;
    }

    private static void addRound(List<ModelRequest.Turn> turns, Run run, RunStep step, long room) {
        List<ModelRequest.FunctionCall> calls = step.calls()
                .valueStream()
                .map(call -> FileSearchJson.isSearch(call)
                        ? FileSearchJson.call(call, FileSearchTool.name(run))
                        : FunctionCallJson.read(call))
                .toList();
        turns.add(new ModelRequest.CallsTurn(calls, step.modelState()));
        for (JsonNode call : step.calls()) {
            turns.add(new ModelRequest.OutputTurn(
                    call.required("id").stringValue(),
                    FileSearchJson.isSearch(call)
                            ? FileSearchJson.output(call, room)
                            : call.required("function").path("output").asString("")));
        }
    }

    private static List<ModelRequest.Function> functions(Run run, List<RunStep> steps) {
        Stream<ModelRequest.Function> own = run.tools()
                .valueStream()
                .filter(tool -> tool.path("type").asString("").equals("function"))
                .map(tool -> function(tool.required("function")));
        return Stream.concat(own, FileSearchTool.function(run, steps).stream()).toList();
    }

    private static ModelRequest.Function function(JsonNode function) {
        return new ModelRequest.Function(
                function.required("name").stringValue(),
                function.path("description").stringValue(null),
                function.hasNonNull("parameters") ? Json.write(function.get("parameters")) : null,
                function.hasNonNull("strict") ? (Boolean) function.get("strict").booleanValue() : null);
    }

    private static ModelRequest.Settings settings(Run run, boolean first) {
        return new ModelRequest.Settings(
                toolChoice(run, first),
                run.said("parallel_tool_calls") == null
                        ? null
                        : (Boolean) run.plan().get("parallel_tool_calls").booleanValue(),
                text(run.said("response_format")),
                decimal(run.said("temperature")),
                decimal(run.said("top_p")),
                remaining(run.said("max_prompt_tokens"), run.state().usage().promptTokens()),
                remaining(run.said("max_completion_tokens"), run.state().usage().completionTokens()),
                run.said("reasoning_effort") == null
                        ? null
                        : run.plan().get("reasoning_effort").stringValue());
    }

    /** A forced call is forced once: told again in each round it would never let the run end. */
    private static @Nullable String toolChoice(Run run, boolean first) {
        JsonNode choice = run.said("tool_choice");
        boolean search = choice != null && FileSearchJson.isSearch(choice) && FileSearchTool.isOffered(run);
        if (choice != null && choice.isObject() && !choice.has("function") && !search) {
            // A tool of the server's own: the model's endpoint does not know it.
            return null;
        }
        boolean forced =
                choice != null && (choice.isObject() || choice.stringValue().equals("required"));
        if (forced && !first) {
            return null;
        }
        return search ? FileSearchTool.choice(run) : text(choice);
    }

    /** What a budget for all rounds leaves for this one. */
    private static @Nullable Integer remaining(@Nullable JsonNode budget, long used) {
        return budget == null ? null : (Integer) (int) Math.max(1, budget.longValue() - used);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : Json.write(node);
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonNode node) {
        return node == null ? null : node.decimalValue();
    }
}
