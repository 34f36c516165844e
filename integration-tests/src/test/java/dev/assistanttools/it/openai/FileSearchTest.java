package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.MultipartField;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.assistants.FileSearchTool;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.steps.FileSearchToolCall;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.RunStepInclude;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import dev.assistanttools.it.wire.ServedApi;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class FileSearchTest {

    private static final String ASK = "/call file_search {\"query\":\"parking permit\"}";

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final JavaClient client = new JavaClient(API.baseUrl());
    private Assistant assistant;
    private String file;
    private String thread;

    @BeforeEach
    void attachAFile() {
        assistant = client.sdk()
                .beta()
                .assistants()
                .create(AssistantCreateParams.builder()
                        .model("gpt-4.1")
                        .addTool(FileSearchTool.builder().build())
                        .build());
        file = client.sdk()
                .files()
                .create(FileCreateParams.builder()
                        .file(MultipartField.<InputStream>builder()
                                .value(new ByteArrayInputStream(
                                        "A parking permit costs 40 euros.".getBytes(StandardCharsets.UTF_8)))
                                .filename("town.md")
                                .build())
                        .purpose(FilePurpose.ASSISTANTS)
                        .build())
                .id();
        thread = client.sdk().beta().threads().create().id();
        client.sdk()
                .beta()
                .threads()
                .messages()
                .create(
                        thread,
                        MessageCreateParams.builder()
                                .role(MessageCreateParams.Role.USER)
                                .content(ASK)
                                .addAttachment(MessageCreateParams.Attachment.builder()
                                        .fileId(file)
                                        .addToolFileSearch()
                                        .build())
                                .build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    private List<FileSearchToolCall.FileSearch.Result> results(Run run, StepListParams.Builder params) {
        RunStep search = client.sdk()
                .beta()
                .threads()
                .runs()
                .steps()
                .list(
                        run.id(),
                        params.threadId(thread).order(StepListParams.Order.ASC).build())
                .items()
                .get(0);
        return search.stepDetails()
                .asToolCalls()
                .toolCalls()
                .get(0)
                .asFileSearch()
                .fileSearch()
                .results()
                .orElseThrow();
    }

    @Test
    void findsWhatAMessageAttached() throws InterruptedException {
        Run run = client.await(client.start(assistant, thread, params -> params));

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        var plain = results(run, StepListParams.builder());
        assertThat(plain).hasSize(1);
        assertThat(plain.get(0).fileId()).isEqualTo(file);
        assertThat(plain.get(0).content()).isEmpty();
        var full = results(
                run,
                StepListParams.builder()
                        .addInclude(RunStepInclude.STEP_DETAILS_TOOL_CALLS_FILE_SEARCH_RESULTS_CONTENT));
        assertThat(full.get(0).content().orElseThrow().get(0).text()).hasValue("A parking permit costs 40 euros.");
    }

    @Test
    void citesWhatItFound() throws InterruptedException {
        // The directive model says what the search told it, marks and all.
        Run run = client.await(client.start(assistant, thread, params -> params));

        var text = client.sdk()
                .beta()
                .threads()
                .messages()
                .list(thread)
                .items()
                .get(0)
                .content()
                .get(0)
                .asText()
                .text();
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        var citation = text.annotations().get(0).asFileCitation();
        assertThat(citation.fileCitation().fileId()).isEqualTo(file);
        assertThat(text.value().substring((int) citation.startIndex(), (int) citation.endIndex()))
                .isEqualTo(citation.text())
                .isEqualTo("【0:0†town.md】");
    }

    @Test
    void streamsTheSearchAndItsCitations() throws InterruptedException {
        RunCreateParams params = RunCreateParams.builder()
                .assistantId(assistant.id())
                .addInclude(RunStepInclude.STEP_DETAILS_TOOL_CALLS_FILE_SEARCH_RESULTS_CONTENT)
                .build();

        List<AssistantStreamEvent> events;
        try (StreamResponse<AssistantStreamEvent> stream =
                client.sdk().beta().threads().runs().createStreaming(thread, params)) {
            events = stream.stream().toList();
        }

        assertThat(events).anyMatch(AssistantStreamEvent::isThreadRunCompleted);
        assertThat(events.stream().filter(AssistantStreamEvent::isThreadMessageDelta))
                .anyMatch(event -> event.asThreadMessageDelta().data().delta().content().orElseThrow().stream()
                        .anyMatch(part -> part.isText()
                                && part.asText().text().orElseThrow().annotations().stream()
                                        .anyMatch(annotations -> !annotations.isEmpty())));
    }
}
