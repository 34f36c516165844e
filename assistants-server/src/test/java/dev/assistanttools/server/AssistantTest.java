package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AssistantTest extends ServerTest {

    @Test
    void anAssistantOfAModelAloneShowsTheApisDefaults() {
        Api.Answer answer = api.post("/assistants", "{\"model\":\"gpt-4.1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.id()).matches("asst_[0-9A-Za-z]{24}");
        assertThat(Json.write(answer.body().asObject().without(List.of("id", "created_at"))))
                .isEqualTo("{\"object\":\"assistant\",\"name\":null,\"description\":null,\"model\":\"gpt-4.1\","
                        + "\"instructions\":null,\"tools\":[],\"tool_resources\":{},\"metadata\":{},"
                        + "\"temperature\":1.0,\"top_p\":1.0,\"reasoning_effort\":null,\"response_format\":\"auto\"}");
    }

    @Test
    void whatWasSentComesBackToTheLetter() {
        String tools = "[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{\"type\":\"object\","
                + "\"properties\":{\"z\":{\"type\":\"number\",\"maximum\":12345678901234567.890},"
                + "\"a\":{\"const\":1.50}},\"required\":[\"z\"]},\"strict\":null}},{\"type\":\"code_interpreter\"}]";

        String id =
                api.assistant("{\"model\":\"m\",\"temperature\":0.70,\"metadata\":{\"b\":\"2\",\"a\":\"1\"},\"tools\":"
                        + tools + "}");

        String json = api.get("/assistants/" + id).response().body();
        assertThat(json).contains("\"tools\":" + tools);
        assertThat(json).contains("\"metadata\":{\"b\":\"2\",\"a\":\"1\"}").contains("\"temperature\":0.70");
    }

    @Test
    void modifyingChangesWhatIsSaidAndNothingElse() {
        String id = api.assistant("{\"model\":\"m\",\"name\":\"Old\",\"description\":\"Stays\"}");

        api.post("/assistants/" + id, "{\"name\":null,\"instructions\":\"New\"}");

        Api.Answer answer = api.get("/assistants/" + id);
        assertThat(answer.body().get("name").isNull()).isTrue();
        assertThat(answer.text("/description")).isEqualTo("Stays");
        assertThat(answer.text("/instructions")).isEqualTo("New");
    }

    @Test
    void aDeletedAssistantIsGone() {
        String id = api.assistant();

        Api.Answer deleted = api.delete("/assistants/" + id);

        assertThat(deleted.response().body())
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"assistant.deleted\",\"deleted\":true}");
        assertThat(api.get("/assistants/" + id).message()).isEqualTo("No assistant found with id '" + id + "'.");
        assertThat(api.delete("/assistants/" + id).status()).isEqualTo(404);
    }

    @Test
    void anEmptyListHasAllMembers() {
        assertThat(api.get("/assistants").response().body())
                .isEqualTo("{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}");
    }

    @Test
    void pagesFollowTheOrderOfCreationWithinASecond() {
        List<String> ids = create(5);
        Collections.reverse(ids);

        Api.Answer first = api.get("/assistants?limit=2");
        Api.Answer second = api.get("/assistants?limit=2&after=" + first.text("/last_id"));
        Api.Answer third = api.get("/assistants?limit=2&after=" + second.text("/last_id"));

        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(second)).isEqualTo(ids.subList(2, 4));
        assertThat(ids(third)).isEqualTo(ids.subList(4, 5));
        assertThat(second.body().get("has_more").booleanValue()).isTrue();
        assertThat(third.body().get("has_more").booleanValue()).isFalse();
    }

    @Test
    void aPageBeforeAnIdIsTheOneNextToIt() {
        List<String> ids = create(5);

        Api.Answer page = api.get("/assistants?order=asc&limit=2&before=" + ids.get(3));

        assertThat(ids(page)).isEqualTo(ids.subList(1, 3));
        assertThat(page.body().get("has_more").booleanValue()).isTrue();
    }

    @Test
    void aPageMayLieBetweenTwoIds() {
        List<String> ids = create(5);

        Api.Answer page = api.get("/assistants?order=asc&after=" + ids.get(0) + "&before=" + ids.get(3));

        assertThat(ids(page)).isEqualTo(ids.subList(1, 3));
    }

    @Test
    void aCursorMustBeInTheList() {
        assertThat(api.get("/assistants?after=asst_none").message())
                .isEqualTo("Invalid 'after': nothing in this list has the id 'asst_none'.");
    }

    /** Whoever takes an empty page for the end would miss the rest. */
    @Test
    void aCursorThatWasDeletedMeanwhileIsRefused() {
        String deleted = api.assistant();
        api.delete("/assistants/" + deleted);

        assertThat(api.get("/assistants?after=" + deleted).message())
                .isEqualTo("Invalid 'after': nothing in this list has the id '" + deleted + "'.");
    }

    private List<String> create(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(api.assistant());
        }
        return ids;
    }

    private static List<String> ids(Api.Answer page) {
        return page.body()
                .get("data")
                .valueStream()
                .map(each -> each.get("id").stringValue())
                .toList();
    }
}
