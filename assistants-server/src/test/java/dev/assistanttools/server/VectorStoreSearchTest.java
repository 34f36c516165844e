package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorStoreSearchTest extends ServerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));
    private String store;

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock);
    }

    @BeforeEach
    void makeStore() {
        store = api.post("/vector_stores", "{\"expires_after\":{\"anchor\":\"last_active_at\",\"days\":1}}")
                .id();
    }

    private String add(String name, String text, String attributes) {
        String file = api.file(name, text);
        api.post(
                "/vector_stores/" + store + "/files",
                "{\"file_id\":\"" + file + "\",\"attributes\":" + attributes + "}");
        api.await(
                "/vector_stores/" + store + "/files/" + file,
                answer -> answer.text("/status").equals("completed"));
        return file;
    }

    private Api.Answer search(String json) {
        return api.post("/vector_stores/" + store + "/search", json);
    }

    private List<String> names(String json) {
        return search(json)
                .body()
                .get("data")
                .valueStream()
                .map(found -> found.get("filename").stringValue())
                .toList();
    }

    @Test
    void theFileThatSaysItIsFoundFirst() {
        add("tides.md", "The tide turns at noon. Harbour masters publish tables of the tide.", "{}");
        String parking = add("parking.md", "Parking permits cost 40 euros a year.", "{\"year\":2026}");

        Api.Answer found = search("{\"query\":\"What do parking permits cost?\"}");

        assertThat(found.text("/object")).isEqualTo("vector_store.search_results.page");
        assertThat(Json.write(found.body().get("search_query"))).isEqualTo("[\"What do parking permits cost?\"]");
        assertThat(found.body().get("has_more").booleanValue()).isFalse();
        assertThat(found.body().get("next_page").isNull()).isTrue();
        assertThat(found.body().get("data")).hasSize(1);
        assertThat(found.text("/data/0/file_id")).isEqualTo(parking);
        assertThat(found.text("/data/0/filename")).isEqualTo("parking.md");
        assertThat(found.body().at("/data/0/score").doubleValue()).isBetween(0.1, 1.0);
        assertThat(Json.write(found.body().at("/data/0/attributes"))).isEqualTo("{\"year\":2026}");
        assertThat(Json.write(found.body().at("/data/0/content")))
                .isEqualTo("[{\"type\":\"text\",\"text\":\"Parking permits cost 40 euros a year.\"}]");
    }

    @Test
    void aStoreOfLongFilesGivesTheChunkThatSaysIt() {
        String filler = "Nothing of interest happened on this day at all. ".repeat(400);
        add("diary.txt", filler + "On Sunday the zeppelin landed. " + filler, "{}");

        Api.Answer found = search("{\"query\":\"zeppelin\"}");

        assertThat(found.text("/data/0/content/0/text")).contains("zeppelin").hasSizeLessThan(3300);
    }

    @Test
    void severalQueriesAreSearchedForTogether() {
        add("a.txt", "apples", "{}");
        add("b.txt", "bananas", "{}");
        add("c.txt", "cherries", "{}");

        assertThat(names("{\"query\":[\"apples\",\"cherries\"]}")).containsExactlyInAnyOrder("a.txt", "c.txt");
    }

    @Test
    void thereAreAsManyResultsAsAskedFor() {
        IntStream.range(0, 12).forEach(i -> add(i + ".txt", "same words", "{}"));

        assertThat(names("{\"query\":\"words\"}")).hasSize(10);
        assertThat(names("{\"query\":\"words\",\"max_num_results\":3}")).hasSize(3);
        assertThat(names("{\"query\":\"words\",\"max_num_results\":50,\"rewrite_query\":true}"))
                .hasSize(12);
    }

    @Test
    void resultsBelowTheThresholdAreLeftOut() {
        add("a.txt", "red green blue", "{}");
        add("b.txt", "red", "{}");

        String query = "{\"query\":\"red green blue\",\"ranking_options\":{\"ranker\":\"auto\",\"score_threshold\":";
        assertThat(names(query + "0}}")).containsExactly("a.txt", "b.txt");
        assertThat(names(query + "0.3}}")).containsExactly("a.txt");
        assertThat(names(query + "1}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'eq','key':'year','value':2025} | b",
                "{'type':'eq','key':'year','value':2025.0} | b",
                "{'type':'ne','key':'year','value':2025} | a,c",
                "{'type':'gt','key':'year','value':2024} | b",
                "{'type':'gte','key':'year','value':2024} | a,b",
                "{'type':'lt','key':'year','value':2025} | a",
                "{'type':'lte','key':'year','value':2025} | a,b",
                "{'type':'eq','key':'open','value':true} | a",
                "{'type':'in','key':'by','value':['Ann','Cleo']} | a,c",
                "{'type':'nin','key':'by','value':['Ann']} | b,c",
                "{'type':'gt','key':'by','value':'Ann'} | b,c",
                "{'type':'gt','key':'by','value':7} | ",
                "{'type':'and','filters':[{'type':'eq','key':'by','value':'Ann'},{'type':'eq','key':'year','value':2024}]} | a",
                "{'type':'or','filters':[{'type':'eq','key':'by','value':'Ben'},{'type':'and','filters':"
                        + "[{'type':'eq','key':'by','value':'Cleo'},{'type':'eq','key':'open','value':false}]}]} | b,c",
                "{'type':'and','filters':[]} | a,b,c",
                "{'type':'or','filters':[]} | "
            })
    void attributesSayWhichFilesAreSearched(String filter, String expected) {
        add("a", "words", "{\"year\":2024,\"by\":\"Ann\",\"open\":true}");
        add("b", "words", "{\"year\":2025,\"by\":\"Ben\"}");
        add("c", "words", "{\"by\":\"Cleo\",\"open\":false}");

        assertThat(names("{\"query\":\"words\",\"filters\":" + filter.replace('\'', '"') + "}"))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    }

    @Test
    void whatLeftIsNotFoundAndWhatChangedIsFoundAnew() {
        String left = add("a.txt", "words", "{}");
        String changed = add("b.txt", "words", "{\"n\":1}");
        assertThat(names("{\"query\":\"words\"}")).hasSize(2);

        api.delete("/vector_stores/" + store + "/files/" + left);
        api.post("/vector_stores/" + store + "/files/" + changed, "{\"attributes\":{\"n\":2}}");
        add("c.txt", "more words", "{}");

        assertThat(names("{\"query\":\"words\"}")).containsExactlyInAnyOrder("b.txt", "c.txt");
        assertThat(names("{\"query\":\"words\",\"filters\":{\"type\":\"eq\",\"key\":\"n\",\"value\":2}}"))
                .containsExactly("b.txt");
        api.delete("/files/" + changed);
        assertThat(names("{\"query\":\"words\"}")).containsExactly("c.txt");
    }

    @Test
    void toSearchIsToUse() {
        clock.pass(Duration.ofHours(23));
        search("{\"query\":\"x\"}");
        assertThat(api.get("/vector_stores/" + store)
                        .body()
                        .get("last_active_at")
                        .longValue())
                .isEqualTo(clock.instant().getEpochSecond());

        clock.pass(Duration.ofDays(1));

        Api.Answer refused = search("{\"query\":\"x\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("Vector store '" + store + "' has expired.");
    }

    @Test
    void manySearchWhileFilesCome() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> work = IntStream.range(0, 30)
                    .<Future<?>>mapToObj(i -> clients.submit(() -> {
                        if (i % 3 == 0) {
                            add(i + ".txt", "words", "{}");
                        }
                        assertThat(search("{\"query\":\"words\"}").status()).isEqualTo(200);
                    }))
                    .toList();
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(names("{\"query\":\"words\"}")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Missing required parameter: 'query'.",
                "{'query':1} | Invalid type for 'query': expected one of a string or array of strings, but got an integer"
                        + " instead.",
                "{'query':[]} | Invalid 'query': empty array. Expected an array with minimum length 1, but got an empty array"
                        + " instead.",
                "{'query':''} | Invalid 'query': empty string. Expected a string with minimum length 1, but got an empty"
                        + " string instead.",
                "{'query':'x','max_num_results':51} | Invalid 'max_num_results': integer above maximum value. Expected a"
                        + " value <= 50, but got 51 instead.",
                "{'query':'x','ranking_options':{'ranker':'best'}} | Invalid value: 'best'. Supported values are: 'none',"
                        + " 'auto', and 'default-2024-11-15'.",
                "{'query':'x','ranking_options':{'score_threshold':2}} | Invalid 'ranking_options.score_threshold': decimal"
                        + " above maximum value. Expected a value <= 1, but got 2 instead.",
                "{'query':'x','filters':{'type':'like'}} | Invalid value: 'like'. Supported values are: 'eq', 'ne', 'gt',"
                        + " 'gte', 'lt', 'lte', 'in', 'nin', 'and', and 'or'.",
                "{'query':'x','filters':{'type':'and','filters':[{'type':'eq','key':'a'}]}} | Missing required parameter:"
                        + " 'filters.filters[0].value'.",
                "{'query':'x','filters':{'type':'in','key':'a','value':'b'}} | Invalid type for 'filters.value': expected an"
                        + " array of strings or numbers, but got a string instead.",
                "{'query':'x','filters':{'type':'eq','key':'a','value':null}} | Invalid type for 'filters.value': expected"
                        + " one of a string, number or boolean, but got null instead."
            })
    void wrongRequestsAreRefused(String body, String message) {
        Api.Answer refused = search(body.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
    }
}
