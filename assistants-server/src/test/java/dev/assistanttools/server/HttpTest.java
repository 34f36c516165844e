package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpTest extends ServerTest {

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.maxBodyBytes(2_000);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatClientsRead() {
        for (String path : List.of("/assistants", "/assistants/asst_none", "/nothing", "/threads//messages")) {
            expectHeaders(api.get(path).response().headers());
        }
    }

    private static void expectHeaders(HttpHeaders headers) {

        assertThat(headers.firstValue("x-request-id").orElse("")).matches("req_[0-9A-Za-z]{24}");
        assertThat(headers.firstValue("openai-version")).contains("2020-10-01");
        assertThat(headers.firstValue("openai-processing-ms").orElse("")).matches("[0-9]+");
        assertThat(headers.firstValue("openai-poll-after-ms")).contains("100");
        assertThat(headers.firstValue("content-type")).contains("application/json");
    }

    @Test
    void anUnknownPathIsSaidToBeOne() {
        Api.Answer answer = api.get("/vector_shops");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).startsWith("Unknown request URL: GET /v1/vector_shops. ");
        assertThat(answer.text("/error/code")).isEqualTo("unknown_url");
    }

    @Test
    void aPathThatNoRouteSeesIsRefusedInTheSameForm() {
        Api.Answer answer = api.get("/threads//messages");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/type")).isEqualTo("invalid_request_error");
        assertThat(answer.response().headers().firstValue("x-request-id").orElse(""))
                .matches("req_[0-9A-Za-z]{24}");
    }

    @ParameterizedTest
    @CsvSource({"application/json,200", "APPLICATION/JSON; charset=utf-8,200", "application/jsonlines,400"})
    void onlyJsonIsTakenWhateverItsParameters(String contentType, int status) {
        var request = HttpRequest.newBuilder()
                .header("content-type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(api.send(request, "/threads").status()).isEqualTo(status);
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsRefused() {
        Api.Answer answer = api.delete("/assistants");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.message()).isEqualTo("Not allowed to DELETE on /v1/assistants.");
        assertThat(answer.response().headers().firstValue("allow")).contains("GET, POST");
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        Api.Answer answer = api.post("/assistants", "{\"model\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("We could not parse the JSON body of your request (line 1, column 10).");
    }

    @Test
    void aMemberNamedTwiceIsBrokenJson() {
        assertThat(api.post("/assistants", "{\"model\":\"a\",\"model\":\"b\"}").message())
                .startsWith("We could not parse the JSON body of your request");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(api.post("/assistants", "[]").message())
                .isEqualTo("The JSON body of your request must be an object.");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        Api.Answer answer = api.send(
                HttpRequest.newBuilder()
                        .header("content-type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"model\":\"m\"}")),
                "/assistants");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Unsupported content type: 'text/plain'.");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Api.Answer answer = api.post("/assistants", "{\"model\":\"m\",\"instructions\":\"" + "x".repeat(2_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.message()).isEqualTo("The request's body is too large. Expected at most 2000 bytes.");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertThat(api.post("/assistants", "[".repeat(1_000)).status()).isEqualTo(400);
    }

    @Test
    void anyKeyAndBetaHeaderAreTaken() {
        Api.Answer answer = api.send(
                HttpRequest.newBuilder()
                        .header("authorization", "Bearer anything")
                        .header("openai-beta", "assistants=v2")
                        .GET(),
                "/assistants");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void whatIsNoHttpIsRefusedInTheApisForm() throws IOException {
        URI address = URI.create(server.baseUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("no http\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("{\"error\":{\"message\":\"HTTP Version Not Supported.\"");
        }
    }

    @Test
    void anAmbiguousPathIsRefusedInTheApisForm() {
        Api.Answer answer = api.get("/assistants/asst%2Fother");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/type")).isEqualTo("invalid_request_error");
    }
}
