package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts together what a model is told in a round: the thread as it stood before the run, then the run's own rounds. */
final class RequestComposer {

    private final Stores stores;
    private final Function<String, Optional<String>> images;

    /**
     * A composer of what is stored.
     *
     * @param images gives an image file's address for the model; empty if the file is gone
     */
    RequestComposer(Stores stores, Function<String, Optional<String>> images) {
        this.stores = stores;
        this.images = images;
    }

    ModelRequest compose(Run run) {
        List<Message> messages = stores.messages().all(run.threadId());
        List<RunStep> steps = stores.steps().all(run.id());
        List<ModelRequest.Turn> turns = new ArrayList<>(before(run, messages));
        turns.addAll(since(run, messages, steps));
        boolean first = steps.isEmpty();
        return new ModelRequest(run.model(), run.instructions(), turns, functions(run, steps), settings(run, first));
    }

    private List<ModelRequest.Turn> before(Run run, List<Message> messages) {
        List<Message> said = messages.stream()
                .filter(message -> !run.id().equals(message.runId()))
                .filter(RequestComposer::says)
                .toList();
        int last = lastMessages(run.said("truncation_strategy"));
        Images told = new Images(images);
        ArrayDeque<ModelRequest.Turn> turns = new ArrayDeque<>();
        int first = last == 0 ? 0 : Math.max(0, said.size() - last);
        // The newest first: of too many images the oldest are left out.
        for (int i = said.size() - 1; i >= first; i--) {
            turns.addFirst(turn(said.get(i), told));
        }
        return List.copyOf(turns);
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

    private static ModelRequest.Turn turn(Message message, Images told) {
        return message.isUsers()
                ? new ModelRequest.UserTurn(message.content()
                        .valueStream()
                        .map(part -> part(part, told))
                        .toList())
                : new ModelRequest.AssistantTurn(message.text());
    }

    private static ModelRequest.Part part(JsonNode part, Images told) {
        if (part.has("image_url")) {
            JsonNode image = part.get("image_url");
            return new ModelRequest.Image(
                    image.required("url").stringValue(), image.path("detail").stringValue(null));
        }
        if (part.has("image_file")) {
            JsonNode image = part.get("image_file");
            return told.part(
                    image.required("file_id").stringValue(),
                    image.path("detail").stringValue(null));
        }
        return new ModelRequest.Text(part.path("text").path("value").asString(""));
    }

    private static List<ModelRequest.Turn> since(Run run, List<Message> messages, List<RunStep> steps) {
        Map<String, Message> written = messages.stream()
                .filter(message -> run.id().equals(message.runId()))
                .collect(Collectors.toMap(Message::id, message -> message));
        List<ModelRequest.Turn> turns = new ArrayList<>();
        long room = FileSearchTool.room(run, steps);
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
