package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantListParams;
import com.openai.models.beta.assistants.AssistantUpdateParams;
import com.openai.models.beta.assistants.CodeInterpreterTool;
import com.openai.models.beta.assistants.FileSearchTool;
import com.openai.services.blocking.beta.AssistantService;
import dev.assistanttools.it.wire.ServedApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class AssistantsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final AssistantService assistants = client.sdk().beta().assistants();
    private final AssistantService lists = client.lists().beta().assistants();

    @BeforeEach
    void startWithoutAssistants() {
        List<Assistant> all = new ArrayList<>();
        lists.list().autoPager().forEach(all::add);
        all.forEach(assistant -> assistants.delete(assistant.id()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void keepsEverythingAnAssistantIsCreatedWith() {
        Assistant created = assistants.create(AssistantCreateParams.builder()
                .model("gpt-4.1")
                .name("weather")
                .description("Knows the weather.")
                .instructions("Be brief.")
                .temperature(0.25)
                .topP(0.5)
                .metadata(AssistantCreateParams.Metadata.builder()
                        .putAdditionalProperty("team", JsonValue.from("sky"))
                        .build())
                .addFunctionTool(JavaClient.function("forecast"))
                .addTool(CodeInterpreterTool.builder().build())
                .addTool(FileSearchTool.builder().build())
                .build());

        assertThat(assistants.retrieve(created.id())).isEqualTo(created);
        assertThat(created.instructions()).contains("Be brief.");
        assertThat(created.temperature()).contains(0.25);
        assertThat(created.metadata().orElseThrow()._additionalProperties())
                .containsEntry("team", JsonValue.from("sky"));
        assertThat(created.tools()).hasSize(3);
        assertThat(created.tools().get(0).asFunction().function()).isEqualTo(JavaClient.function("forecast"));
        assertThat(created.tools().get(1).isCodeInterpreter()).isTrue();
        assertThat(created.tools().get(2).isFileSearch()).isTrue();
    }

    @Test
    void changesOnlyWhatAnUpdateNames() {
        Assistant created = client.assistant("forecast");
        Assistant updated = assistants.update(
                created.id(),
                AssistantUpdateParams.builder().instructions("Be kind.").build());
        assertThat(updated.instructions()).contains("Be kind.");
        assertThat(updated.name()).isEqualTo(created.name());
        assertThat(updated.tools()).isEqualTo(created.tools());
        assertThat(assistants.retrieve(created.id())).isEqualTo(updated);
    }

    @Test
    void replacesTheToolsWhole() {
        Assistant created = client.assistant("forecast", "population");
        Assistant updated = assistants.update(
                created.id(), AssistantUpdateParams.builder().tools(List.of()).build());
        assertThat(updated.tools()).isEmpty();
    }

    @Test
    void pagesThroughMoreThanOnePageInOrder() {
        List<String> created =
                IntStream.range(0, 23).mapToObj(i -> client.assistant().id()).toList();
        AssistantListParams ascending = AssistantListParams.builder()
                .limit(10)
                .order(AssistantListParams.Order.ASC)
                .build();
        assertThat(assistants.list(ascending).autoPager().stream().map(Assistant::id))
                .containsExactlyElementsOf(created);
        assertThat(assistants.list().data()).hasSize(20);
        assertThat(assistants.list().autoPager().stream().map(Assistant::id))
                .hasSize(23)
                .containsExactlyElementsOf(reversed(created));
    }

    @Test
    void startsAPageAfterOrBeforeAnId() {
        List<String> created =
                IntStream.range(0, 5).mapToObj(i -> client.assistant().id()).toList();
        AssistantListParams.Builder ascending = AssistantListParams.builder().order(AssistantListParams.Order.ASC);
        assertThat(ids(ascending.after(created.get(1)).build())).containsExactlyElementsOf(created.subList(2, 5));
        AssistantListParams before = AssistantListParams.builder()
                .order(AssistantListParams.Order.ASC)
                .before(created.get(2))
                .build();
        assertThat(ids(before)).containsExactlyElementsOf(created.subList(0, 2));
    }

    @Test
    void answersAnEmptyListWithoutMore() {
        assertThat(lists.list().data()).isEmpty();
        assertThat(lists.list().hasMore()).contains(false);
    }

    @Test
    void deletesOnce() {
        String id = client.assistant().id();
        assertThat(assistants.delete(id).deleted()).isTrue();
        assertThatThrownBy(() -> assistants.retrieve(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("404: No assistant found with id '" + id + "'.");
        assertThatThrownBy(() -> assistants.delete(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void givesEachPartOfAnErrorToTheException() {
        AssistantCreateParams params = AssistantCreateParams.builder()
                .model("gpt-4.1")
                .name("n".repeat(257))
                .build();
        assertThatThrownBy(() -> assistants.create(params)).isInstanceOfSatisfying(BadRequestException.class, e -> {
            assertThat(e.code()).contains("string_above_max_length");
            assertThat(e.param()).contains("name");
            assertThat(e.type()).contains("invalid_request_error");
            assertThat(e.headers().values("x-request-id")).hasSize(1);
        });
    }

    @Test
    void namesTheFieldThatIsUnknown() {
        assertBadRequest(
                AssistantCreateParams.builder()
                        .model("gpt-4.1")
                        .putAdditionalBodyProperty("colour", JsonValue.from("red")),
                "unknown_parameter",
                "Unknown parameter: 'colour'.");
    }

    @Test
    void saysWhatTypeItExpected() {
        assertBadRequest(
                AssistantCreateParams.builder()
                        .model("gpt-4.1")
                        .metadata(AssistantCreateParams.Metadata.builder()
                                .putAdditionalProperty("modified", JsonValue.from(false))
                                .build()),
                "invalid_type",
                "Invalid type for 'metadata.modified': expected a string, but got a boolean instead.");
    }

    @Test
    void saysHowLongATextMayBe() {
        assertBadRequest(
                AssistantCreateParams.builder().model("gpt-4.1").name("n".repeat(257)),
                "string_above_max_length",
                "Invalid 'name': string too long. Expected a string with maximum length 256, but got a string with length 257"
                        + " instead.");
    }

    @Test
    void saysHowManyToolsMayBe() {
        AssistantCreateParams.Builder params = AssistantCreateParams.builder().model("gpt-4.1");
        IntStream.range(0, 129).forEach(i -> params.addFunctionTool(JavaClient.function("f" + i)));
        assertBadRequest(
                params,
                "array_above_max_length",
                "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 129"
                        + " instead.");
    }

    @Test
    void saysHowAFunctionMayBeNamed() {
        assertBadRequest(
                AssistantCreateParams.builder().model("gpt-4.1").addFunctionTool(JavaClient.function("get weather")),
                "invalid_value",
                "Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the pattern"
                        + " '^[a-zA-Z0-9_-]+$'.");
    }

    @Test
    void saysHowManyPairsMetadataMayHave() {
        AssistantCreateParams.Metadata.Builder metadata = AssistantCreateParams.Metadata.builder();
        IntStream.range(0, 17).forEach(i -> metadata.putAdditionalProperty("k" + i, JsonValue.from("v")));
        assertBadRequest(
                AssistantCreateParams.builder().model("gpt-4.1").metadata(metadata.build()),
                "object_above_max_properties",
                "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with"
                        + " 17 properties instead.");
    }

    @Test
    void refusesALimitOutOfRange() {
        assertThatThrownBy(() ->
                        assistants.list(AssistantListParams.builder().limit(101).build()))
                .isInstanceOfSatisfying(
                        BadRequestException.class, e -> assertThat(e.param()).contains("limit"));
    }

    private void assertBadRequest(AssistantCreateParams.Builder params, String code, String message) {
        assertThatThrownBy(() -> assistants.create(params.build()))
                .isInstanceOfSatisfying(BadRequestException.class, e -> {
                    assertThat(e.getMessage()).isEqualTo("400: " + message);
                    assertThat(e.code()).contains(code);
                });
    }

    private List<String> ids(AssistantListParams params) {
        return assistants.list(params).data().stream().map(Assistant::id).toList();
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
