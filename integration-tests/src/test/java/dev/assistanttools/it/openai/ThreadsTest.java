package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.JsonValue;
import com.openai.errors.NotFoundException;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.ThreadCreateParams;
import com.openai.models.beta.threads.ThreadUpdateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageContentPartParam;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageDeleteParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.messages.MessageRetrieveParams;
import com.openai.models.beta.threads.messages.MessageUpdateParams;
import com.openai.models.beta.threads.messages.TextContentBlockParam;
import com.openai.services.blocking.beta.ThreadService;
import com.openai.services.blocking.beta.threads.MessageService;
import dev.assistanttools.it.wire.ServedApi;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class ThreadsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final ThreadService threads = client.sdk().beta().threads();
    private final MessageService messages = threads.messages();
    private final MessageService lists = client.lists().beta().threads().messages();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsAThreadFromNoBody() {
        Thread created = threads.create();
        assertThat(threads.retrieve(created.id())).isEqualTo(created);
        assertThat(lists.list(created.id()).data()).isEmpty();
    }

    @Test
    void createsAThreadWithItsMessages() {
        Thread created = threads.create(ThreadCreateParams.builder()
                .addMessage(message(ThreadCreateParams.Message.Role.USER, "Does it snow?"))
                .addMessage(message(ThreadCreateParams.Message.Role.ASSISTANT, "It does."))
                .metadata(ThreadCreateParams.Metadata.builder()
                        .putAdditionalProperty("user", JsonValue.from("42"))
                        .build())
                .build());
        List<Message> kept = ascending(created.id());
        assertThat(kept).extracting(JavaClient::text).containsExactly("Does it snow?", "It does.");
        assertThat(kept).extracting(message -> message.role().asString()).containsExactly("user", "assistant");
        assertThat(created.metadata().orElseThrow()._additionalProperties())
                .containsEntry("user", JsonValue.from("42"));
    }

    @Test
    void changesAThreadsMetadata() {
        String id = threads.create().id();
        ThreadUpdateParams.Metadata metadata = ThreadUpdateParams.Metadata.builder()
                .putAdditionalProperty("state", JsonValue.from("open"))
                .build();
        threads.update(id, ThreadUpdateParams.builder().metadata(metadata).build());
        assertThat(threads.retrieve(id).metadata().orElseThrow()._additionalProperties())
                .containsEntry("state", JsonValue.from("open"));
    }

    @Test
    void deletesAThreadWithAllThatIsInIt() {
        String id = client.thread("Does it snow?");
        assertThat(threads.delete(id).deleted()).isTrue();
        String text = "404: No thread found with id '" + id + "'.";
        assertThatThrownBy(() -> threads.retrieve(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(text);
        assertThatThrownBy(() -> messages.list(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(text);
        assertThatThrownBy(() -> client.say(id, "Hello?"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage(text);
    }

    @Test
    void listsMessagesNewestFirstAndByPage() {
        String id = threads.create().id();
        List<String> said = IntStream.range(0, 22).mapToObj(i -> "message " + i).toList();
        said.forEach(text -> client.say(id, text));
        assertThat(messages.list(id).data()).hasSize(20).first().returns("message 21", JavaClient::text);
        assertThat(ascending(id)).extracting(JavaClient::text).containsExactlyElementsOf(said);
    }

    @Test
    void keepsTheTextPartsOfAMessage() {
        String id = threads.create().id();
        Message created = messages.create(
                id,
                MessageCreateParams.builder()
                        .role(MessageCreateParams.Role.USER)
                        .contentOfArrayOfContentParts(List.of(part("Does it snow"), part("in New York?")))
                        .build());
        assertThat(created.content())
                .extracting(part -> part.asText().text().value())
                .containsExactly("Does it snow", "in New York?");
        assertThat(retrieve(created)).isEqualTo(created);
    }

    @Test
    void changesAMessagesMetadataOnly() {
        Message created = client.say(threads.create().id(), "Does it snow?");
        MessageUpdateParams.Metadata metadata = MessageUpdateParams.Metadata.builder()
                .putAdditionalProperty("seen", JsonValue.from("yes"))
                .build();
        Message updated = messages.update(
                created.id(),
                MessageUpdateParams.builder()
                        .threadId(created.threadId())
                        .metadata(metadata)
                        .build());
        assertThat(updated.metadata().orElseThrow()._additionalProperties())
                .containsEntry("seen", JsonValue.from("yes"));
        assertThat(updated.content()).isEqualTo(created.content());
        assertThat(retrieve(created)).isEqualTo(updated);
    }

    @Test
    void deletesAMessage() {
        Message created = client.say(threads.create().id(), "Does it snow?");
        MessageDeleteParams params =
                MessageDeleteParams.builder().threadId(created.threadId()).build();
        assertThat(messages.delete(created.id(), params).deleted()).isTrue();
        assertThat(lists.list(created.threadId()).data()).isEmpty();
        assertThatThrownBy(() -> retrieve(created)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void findsNoMessageOfAnotherThread() {
        Message created = client.say(threads.create().id(), "Does it snow?");
        String other = threads.create().id();
        MessageRetrieveParams params =
                MessageRetrieveParams.builder().threadId(other).build();
        assertThatThrownBy(() -> messages.retrieve(created.id(), params)).isInstanceOf(NotFoundException.class);
    }

    private Message retrieve(Message message) {
        return messages.retrieve(
                message.id(),
                MessageRetrieveParams.builder().threadId(message.threadId()).build());
    }

    private List<Message> ascending(String thread) {
        MessageListParams params = MessageListParams.builder()
                .order(MessageListParams.Order.ASC)
                .limit(5)
                .build();
        return messages.list(thread, params).autoPager().stream().toList();
    }

    private static ThreadCreateParams.Message message(ThreadCreateParams.Message.Role role, String text) {
        return ThreadCreateParams.Message.builder().role(role).content(text).build();
    }

    private static MessageContentPartParam part(String text) {
        return MessageContentPartParam.ofText(
                TextContentBlockParam.builder().text(text).build());
    }
}
