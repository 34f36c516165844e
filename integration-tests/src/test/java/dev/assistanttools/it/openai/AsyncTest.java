package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClientAsync;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.errors.NotFoundException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantListParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.assistanttools.it.wire.ServedApi;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class AsyncTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final OpenAIClientAsync async = client.async();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void runsToTheEnd() throws InterruptedException {
        Assistant assistant = client.assistant("forecast");
        RunCreateParams params =
                RunCreateParams.builder().assistantId(assistant.id()).build();
        Run created =
                get(async.beta().threads().runs().create(client.thread("/call forecast {\"place\":\"Oslo\"}"), params));
        Run waiting = client.await(created);
        Run submitted = get(async.beta().threads().runs().submitToolOutputs(waiting.id(), JavaClient.outputs(waiting)));
        assertThat(client.await(submitted).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void streamsToASubscriber() {
        List<AssistantStreamEvent> events = new CopyOnWriteArrayList<>();
        RunCreateParams params =
                RunCreateParams.builder().assistantId(client.assistant().id()).build();
        AsyncStreamResponse<AssistantStreamEvent> response =
                async.beta().threads().runs().createStreaming(client.thread("/say Hello."), params);
        get(response.subscribe(events::add).onCompleteFuture());
        assertThat(events.get(0).isThreadRunCreated()).isTrue();
        assertThat(events.get(events.size() - 1).isThreadRunCompleted()).isTrue();
    }

    @Test
    void pagesThroughEverything() {
        List<String> created =
                IntStream.range(0, 21).mapToObj(i -> client.assistant().id()).toList();
        List<String> listed = new CopyOnWriteArrayList<>();
        AssistantListParams params = AssistantListParams.builder()
                .limit(6)
                .order(AssistantListParams.Order.ASC)
                .build();
        get(get(async.beta().assistants().list(params))
                .autoPager()
                .subscribe(assistant -> listed.add(assistant.id()))
                .onCompleteFuture());
        assertThat(listed).containsSubsequence(created).doesNotHaveDuplicates();
    }

    @Test
    void failsWithTheSameExceptions() {
        RunRetrieveParams params =
                RunRetrieveParams.builder().threadId("thread_" + "x".repeat(24)).build();
        CompletableFuture<Run> missing = async.beta().threads().runs().retrieve("run_1", params);
        assertThatThrownBy(() -> get(missing)).hasCauseInstanceOf(NotFoundException.class);
    }

    private static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
