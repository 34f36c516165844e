package dev.assistanttools.samples.finance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedBotTest
class ServedBotHttpTest {

    private static final String ORDER = "Buy 1,000 GBP for USD.";

    private static final Pattern COUNT = Pattern.compile("\"COUNT\",\"value\":(\\d+)\\.0");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    PortfolioStore store;

    @Autowired
    DataSource database;

    @BeforeEach
    void reset() {
        PortfolioReset.of(database);
    }

    @Test
    void answersWhoSignsIn() throws Exception {
        HttpResponse<String> answer = ask("analyst", "What are 2,500.10 dollars in yen?");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("2,500.10 USD = 399,601 JPY");
    }

    @Test
    void answersNobodyElse() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/questions"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("Which currencies are there?")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnEmptyQuestion() throws Exception {
        assertThat(ask("analyst", " ").statusCode()).isEqualTo(400);
    }

    @Test
    void placesTheOrderOfATrader() throws Exception {
        assertThat(ask("trader", ORDER).body()).contains("trader bought 1,000.00 GBP for 1,342.09 USD");

        assertThat(store.latestOrders(10))
                .singleElement()
                .extracting(PlacedOrder::trader)
                .isEqualTo("trader");
    }

    @Test
    void placesNoOrderOfAnAnalyst() throws Exception {
        assertThat(ask("analyst", ORDER).body()).doesNotContain("bought");

        assertThat(store.latestOrders(10)).isEmpty();
    }

    @Test
    void showsItsHealthToEverybodyAndAllElseToTraders() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/health"))).body()).contains("\"status\":\"UP\"");
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/metrics"))).statusCode())
                .isEqualTo(401);
        assertThat(send(as("analyst", "/actuator/metrics")).statusCode()).isEqualTo(403);
        assertThat(send(as("trader", "/actuator/metrics")).body())
                .contains("jdbc.connections.active", "assistant.tools.run");
    }

    @Test
    void showsTheAssistantsAndTheirTools() throws Exception {
        assertThat(send(as("trader", "/actuator/assistanttools")).body())
                .contains("\"name\":\"analyst\"", "\"name\":\"trader\"", "\"state\":\"in_step\"")
                .contains("\"place_order\"", "\"convert\"", "\"portfolio\"");
    }

    @Test
    void bringsAnAssistantUpToDateForTradersAlone() throws Exception {
        String path = "/actuator/assistanttools/assistants/trader";

        assertThat(send(as("analyst", path).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
        assertThat(send(as("trader", path).POST(BodyPublishers.noBody())).body())
                .contains("\"state\":\"in_step\"");
    }

    @Test
    void countsTheCallsOfTools() throws Exception {
        ask("analyst", "What are 5 dollars in yen?");
        int before = count("/actuator/metrics/assistant.tools.call?tag=gen_ai.tool.name:convert");

        ask("analyst", "What are 7 dollars in yen?");

        assertThat(count("/actuator/metrics/assistant.tools.call?tag=gen_ai.tool.name:convert"))
                .isEqualTo(before + 1);
    }

    private int count(String metric) throws Exception {
        Matcher count = COUNT.matcher(send(as("trader", metric)).body());
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private HttpResponse<String> ask(String user, String question) throws IOException, InterruptedException {
        return send(
                as(user, "/questions").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(question)));
    }

    private HttpRequest.Builder as(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":secret").getBytes(UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
