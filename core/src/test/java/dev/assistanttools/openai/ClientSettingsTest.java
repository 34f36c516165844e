package dev.assistanttools.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSettingsTest {

    @Test
    void hasSensibleDefaults() {
        ClientSettings settings = ClientSettings.of("http://127.0.0.1:8080/v1/", "key");
        assertThat(settings.baseUrl()).isEqualTo("http://127.0.0.1:8080/v1");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.maxRetries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080/v1",
                "ftp://host/v1",
                "http:///v1",
                "http://me:pw@host/v1",
                "http://a b/v1",
                "http://host:99999/v1",
                "http://host/v1#there"
            })
    void refusesABaseUrlThatCannotWork(String baseUrl) {
        assertThatThrownBy(() -> ClientSettings.of(baseUrl, "key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:8080/v1")
                .hasMessageNotContaining("pw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "schlüssel", "line\n"})
    void refusesAKeyThatCannotBeSentAndDoesNotShowIt(String key) {
        assertThatThrownBy(() -> ClientSettings.of("http://host/v1", key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("API key")
                .hasMessageNotContaining("schlüssel");
    }

    @Test
    void refusesAnOrganizationThatCannotBeSent() {
        ClientSettings settings = ClientSettings.of("http://host/v1", "key");
        assertThatThrownBy(() -> settings.withOrganization("")).hasMessageContaining("The organization is empty");
        assertThatThrownBy(() -> settings.withProject("a b")).hasMessageContaining("The project is empty or has white");
    }

    @Test
    void refusesAProxyThatCannotBe() {
        ClientSettings settings = ClientSettings.of("http://host/v1", "key");
        assertThatThrownBy(() -> settings.withProxy("proxy", 0)).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> settings.withProxy(" ", 80)).hasMessageContaining("1 to 65535");
        assertThat(settings.withProxy("no.such.host.invalid", 80)
                        .proxy()
                        .orElseThrow()
                        .isUnresolved())
                .isTrue();
    }

    @Test
    void refusesWaitsThatMakeNoSense() {
        ClientSettings settings = ClientSettings.of("http://host/v1", "key");
        assertThatThrownBy(() -> settings.withTimeout(Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> settings.withTimeout(Duration.ofDays(30))).hasMessageContaining("at most a day");
        assertThatThrownBy(() -> settings.withConnectTimeout(Duration.ZERO))
                .hasMessageContaining("The connect timeout");
        assertThatThrownBy(() -> settings.withMaxRetries(-1)).hasMessageContaining("-1");
    }
}
