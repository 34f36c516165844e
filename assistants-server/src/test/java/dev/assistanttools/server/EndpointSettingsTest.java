package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSettingsTest {

    private static final String KEY = "sk-very-secret-0123456789";

    @Test
    void readsKeyAndEndpointFromTheEnvironment() {
        assertThat(EndpointSettings.from(Map.of(
                        "OPENAI_API_KEY", " " + KEY + "\n", "OPENAI_BASE_URL", "http://127.0.0.1:11434/v1/")::get))
                .contains(EndpointSettings.of("http://127.0.0.1:11434/v1", KEY));
        assertThat(EndpointSettings.from(Map.of("OPENAI_API_KEY", KEY)::get))
                .contains(EndpointSettings.of(EndpointSettings.OPENAI, KEY));
    }

    @Test
    void thereAreNoneWithoutAKey() {
        assertThat(EndpointSettings.from(Map.of("OPENAI_BASE_URL", "http://127.0.0.1/v1")::get))
                .isEmpty();
        assertThat(EndpointSettings.from(Map.of("OPENAI_API_KEY", "  ")::get)).isEmpty();
    }

    @Test
    void namesTheVariableThatCanNotBeUsed() {
        assertThatThrownBy(
                        () -> EndpointSettings.from(Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", "localhost")::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("OPENAI_BASE_URL", "http://HOST:PORT/v1");
    }

    @Test
    void showsNoKey() {
        assertThat(EndpointSettings.of("http://127.0.0.1/v1", KEY).toString())
                .contains("http://127.0.0.1/v1")
                .doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:8080/v1",
                "ftp://host/v1",
                "http://user:s3cret@host/v1",
                "http://us er:s3cret@host",
                "http:///v1",
                "https://host/v1?key=s3cret"
            })
    void refusesABaseUrlInOneSentenceWithoutRepeatingIt(String baseUrl) {
        assertThatThrownBy(() -> EndpointSettings.of(baseUrl, KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL ")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void refusesValuesOutOfTheirRange() {
        EndpointSettings settings = EndpointSettings.of("http://host/v1", KEY);

        assertThatThrownBy(() -> new EndpointSettings.Timeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("timeout");
        assertThatThrownBy(() -> settings.withMaxRetries(11)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> EndpointSettings.of("http://host/v1", " ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> EndpointSettings.of("http://host/v1", "a b")).hasMessageContaining("white space");
    }
}
