package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a model in tests: builds requests, keeps what was streamed, and plays rounds. */
final class ModelCalls implements ModelDeltas {

    private final Model model;
    private final List<ModelRequest.Turn> turns = new ArrayList<>();
    private List<ModelRequest.Function> tools = List.of();
    private ModelRequest.Settings settings = ModelRequest.Settings.defaults();

    /** What was streamed since the last request. */
    final List<String> texts = new ArrayList<>();

    final List<String> refusals = new ArrayList<>();
    final List<StringBuilder> arguments = new ArrayList<>();
    final List<String> callIds = new ArrayList<>();
    final List<String> names = new ArrayList<>();

    ModelCalls(Model model) {
        this.model = model;
    }

    ModelCalls offering(String... names) {
        tools = Arrays.stream(names)
                .map(name -> new ModelRequest.Function(name, null, null, null))
                .toList();
        return this;
    }

    ModelCalls with(ModelRequest.Function... functions) {
        tools = List.of(functions);
        return this;
    }

    ModelCalls with(ModelRequest.Settings newSettings) {
        settings = newSettings;
        return this;
    }

    ModelReply ask(String userMessage) throws InterruptedException {
        turns.add(new ModelRequest.UserTurn(userMessage));
        return respond();
    }

    /** Submits an output for each call of the reply, in order, and asks for the next round. */
    ModelReply submit(ModelReply calls, String... outputs) throws InterruptedException {
        List<ModelRequest.FunctionCall> asked = ((ModelReply.Calls) calls).calls();
        turns.add(new ModelRequest.CallsTurn(asked, ((ModelReply.Calls) calls).state()));
        for (int i = 0; i < asked.size(); i++) {
            turns.add(new ModelRequest.OutputTurn(asked.get(i).id(), outputs[i]));
        }
        return respond();
    }

    /** Ends the run with an answer, so that the next question is a run of its own. */
    ModelCalls answered(String text) {
        turns.add(new ModelRequest.AssistantTurn(text));
        return this;
    }

    ModelReply respond() throws InterruptedException {
        texts.clear();
        refusals.clear();
        arguments.clear();
        callIds.clear();
        names.clear();
        return model.respond(request(""), this);
    }

    ModelRequest request(String instructions) {
        return new ModelRequest("gpt-test", instructions, turns, tools, settings);
    }

    String streamedText() {
        return String.join("", texts);
    }

    static String text(ModelReply reply) {
        return ((ModelReply.Text) reply).text();
    }

    static List<String> asked(ModelReply reply) {
        return ((ModelReply.Calls) reply)
                .calls().stream().map(call -> call.name() + call.arguments()).toList();
    }

    static ModelRequest.Settings toolChoice(@Nullable String choice, @Nullable Boolean parallel) {
        return new ModelRequest.Settings(choice, parallel, null, null, null, null, null, null);
    }

    @Override
    public void text(String delta) {
        texts.add(delta);
    }

    @Override
    public void refusal(String delta) {
        refusals.add(delta);
    }

    @Override
    public void callStarted(int index, String id, String name) {
        if (index != callIds.size()) {
            throw new AssertionError("Call " + index + " began after " + callIds.size() + " calls.");
        }
        callIds.add(id);
        names.add(name);
        arguments.add(new StringBuilder());
    }

    @Override
    public void callArguments(int index, String delta) {
        arguments.get(index).append(delta);
    }
}
