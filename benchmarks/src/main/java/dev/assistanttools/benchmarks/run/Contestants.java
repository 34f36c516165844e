package dev.assistanttools.benchmarks.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run with two rounds of calls, driven by this library, or by as few lines over openai-java as do the same. */
@SuppressWarnings({"deprecation", "MustBeClosedChecker"
}) // the whole Assistants API is, in openai-java; follow() closes
enum Contestants {
    DRIVER_POLLED {
        @Override
        String answer(Bench bench) {
            return completed(bench.polled());
        }
    },
    RAW_POLLED {
        @Override
        String answer(Bench bench) {
            OpenAIClient client = bench.client();
            Run run = client.beta().threads().runs().create(start());
            while (run.requiredAction().isPresent()) {
                run = client.beta().threads().runs().submitToolOutputs(outputs(run));
            }
            return client.beta()
                    .threads()
                    .messages()
                    .list(MessageListParams.builder()
                            .threadId("thread_1")
                            .runId(run.id())
                            .order(MessageListParams.Order.ASC)
                            .build())
                    .data()
                    .get(0)
                    .content()
                    .get(0)
                    .asText()
                    .text()
                    .value();
        }
    },
    DRIVER_STREAMED {
        @Override
        String answer(Bench bench) {
            return completed(bench.streamed());
        }
    },
    RAW_STREAMED {
        @Override
        String answer(Bench bench) {
            OpenAIClient client = bench.client();
            StringBuilder text = new StringBuilder();
            Run run = follow(client.beta().threads().runs().createStreaming(start()), text);
            while (run != null) {
                run = follow(client.beta().threads().runs().submitToolOutputsStreaming(outputs(run)), text);
            }
            return text.toString();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Adder ADDER = new Adder();

    /** What a contestant needs. */
    record Bench(OpenAIClient client, RunDriver polled, RunDriver streamed) {}

    /** Drives a run and says what it answered. */
    abstract String answer(Bench bench);

    private static String completed(RunDriver driver) {
        RunRequest request = RunRequest.of(new ThreadId("thread_1"), new AssistantId("asst_1"));
        return ((RunOutcome.Completed) driver.run(request)).text();
    }

    private static RunCreateParams start() {
        return RunCreateParams.builder()
                .threadId("thread_1")
                .assistantId("asst_1")
                .build();
    }

    private static RunSubmitToolOutputsParams outputs(Run run) {
        List<RequiredActionFunctionToolCall> calls =
                run.requiredAction().orElseThrow().submitToolOutputs().toolCalls();
        return RunSubmitToolOutputsParams.builder()
                .threadId(run.threadId())
                .runId(run.id())
                .toolOutputs(calls.stream()
                        .map(call -> RunSubmitToolOutputsParams.ToolOutput.builder()
                                .toolCallId(call.id())
                                .output(next(call.function().arguments()))
                                .build())
                        .toList())
                .build();
    }

    private static String next(String arguments) {
        try {
            return Long.toString(
                    ADDER.next(JSON.readTree(arguments).get("number").asLong()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The run that waits for outputs; null once it has answered. */
    private static @Nullable Run follow(StreamResponse<AssistantStreamEvent> response, StringBuilder text) {
        try (response) {
            return response.stream()
                    .peek(event -> event.threadMessageDelta()
                            .ifPresent(delta -> delta.data()
                                    .delta()
                                    .content()
                                    .orElse(List.of())
                                    .forEach(part -> part.text()
                                            .flatMap(block -> block.text())
                                            .flatMap(words -> words.value())
                                            .ifPresent(text::append))))
                    .filter(AssistantStreamEvent::isThreadRunRequiresAction)
                    .map(event -> event.asThreadRunRequiresAction().data())
                    .findFirst()
                    .orElse(null);
        }
    }
}
