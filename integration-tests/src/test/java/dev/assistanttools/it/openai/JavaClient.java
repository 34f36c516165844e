package dev.assistanttools.it.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an application does with openai-java, in the words of these tests. The SDK checks each answer against its own types too, but
 * for lists: it wants an empty list to name its first element, which the hosted service did not do either.
 */
@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
final class JavaClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenAIClient client;

    JavaClient(String baseUrl) {
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl)
                .apiKey("not-a-secret")
                .responseValidation(true)
                .timeout(PATIENCE)
                .build();
    }

    OpenAIClient sdk() {
        return client;
    }

    /** The SDK for requests of lists that may be empty. */
    OpenAIClient lists() {
        return client.withOptions(options -> options.responseValidation(false));
    }

    OpenAIClientAsync async() {
        return client.async();
    }

    /** A new assistant that offers these functions, each with a {@code place}. */
    Assistant assistant(String... functions) {
        AssistantCreateParams.Builder params =
                AssistantCreateParams.builder().model("gpt-4.1").name("judge");
        for (String function : functions) {
            params.addFunctionTool(function(function));
        }
        return client.beta().assistants().create(params.build());
    }

    static FunctionDefinition function(String name) {
        return FunctionDefinition.builder()
                .name(name)
                .description("Tells the " + name + " of a place.")
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of("place", Map.of("type", "string"))))
                        .putAdditionalProperty("required", JsonValue.from(List.of("place")))
                        .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                        .build())
                .strict(true)
                .build();
    }

    /** A new thread with one message of the user. */
    String thread(String text) {
        String thread = client.beta().threads().create().id();
        say(thread, text);
        return thread;
    }

    Message say(String thread, String text) {
        return client.beta()
                .threads()
                .messages()
                .create(
                        thread,
                        MessageCreateParams.builder()
                                .role(MessageCreateParams.Role.USER)
                                .content(text)
                                .build());
    }

    /** Starts a run on a new thread with this message. */
    Run start(Assistant assistant, String text) {
        return start(assistant, thread(text), params -> params);
    }

    Run start(Assistant assistant, String thread, Function<RunCreateParams.Builder, RunCreateParams.Builder> more) {
        RunCreateParams.Builder params = RunCreateParams.builder().assistantId(assistant.id());
        return client.beta().threads().runs().create(thread, more.apply(params).build());
    }

    /** The newest step of a run. */
    RunStep step(Run run) {
        StepListParams params =
                StepListParams.builder().threadId(run.threadId()).build();
        return client.beta()
                .threads()
                .runs()
                .steps()
                .list(run.id(), params)
                .data()
                .get(0);
    }

    /** Answers all calls of a run, and reads the stream to its end. */
    List<AssistantStreamEvent> submitStreamed(Run waiting) {
        try (StreamResponse<AssistantStreamEvent> response =
                client.beta().threads().runs().submitToolOutputsStreaming(waiting.id(), outputs(waiting))) {
            return response.stream().map(AssistantStreamEvent::validate).toList();
        }
    }

    Run retrieve(Run run) {
        return client.beta()
                .threads()
                .runs()
                .retrieve(
                        run.id(),
                        RunRetrieveParams.builder().threadId(run.threadId()).build());
    }

    Run cancel(Run run) {
        return client.beta()
                .threads()
                .runs()
                .cancel(
                        run.id(),
                        RunCancelParams.builder().threadId(run.threadId()).build());
    }

    /** Asks for the run until it rests: ended, or waiting for outputs. */
    Run await(Run run) throws InterruptedException {
        return await(
                run,
                RunStatus.COMPLETED,
                RunStatus.REQUIRES_ACTION,
                RunStatus.FAILED,
                RunStatus.INCOMPLETE,
                RunStatus.CANCELLED,
                RunStatus.EXPIRED);
    }

    Run await(Run run, RunStatus... anyOf) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Run now = retrieve(run);
        while (!List.of(anyOf).contains(now.status())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The run is " + now.status() + " after " + PATIENCE);
            }
            Thread.sleep(10);
            now = retrieve(run);
        }
        return now;
    }

    static List<RequiredActionFunctionToolCall> requiredCalls(Run run) {
        return run.requiredAction().orElseThrow().submitToolOutputs().toolCalls();
    }

    /** Outputs for all required calls: each call's arguments between square brackets. */
    static RunSubmitToolOutputsParams outputs(Run run) {
        RunSubmitToolOutputsParams.Builder params =
                RunSubmitToolOutputsParams.builder().threadId(run.threadId());
        for (RequiredActionFunctionToolCall call : requiredCalls(run)) {
            params.addToolOutput(output(call.id(), "[" + call.function().arguments() + "]"));
        }
        return params.build();
    }

    static RunSubmitToolOutputsParams.ToolOutput output(String callId, String output) {
        return RunSubmitToolOutputsParams.ToolOutput.builder()
                .toolCallId(callId)
                .output(output)
                .build();
    }

    Run submit(Run run, RunSubmitToolOutputsParams outputs) {
        return client.beta().threads().runs().submitToolOutputs(run.id(), outputs);
    }

    /** The assistant's words of a run, oldest first. */
    String answer(Run run) {
        return lists()
                .beta()
                .threads()
                .messages()
                .list(
                        run.threadId(),
                        MessageListParams.builder()
                                .runId(run.id())
                                .order(MessageListParams.Order.ASC)
                                .build())
                .autoPager()
                .stream()
                .map(JavaClient::text)
                .reduce("", String::concat);
    }

    static String text(Message message) {
        return message.content().get(0).asText().text().value();
    }

    @Override
    public void close() {
        client.close();
    }
}
