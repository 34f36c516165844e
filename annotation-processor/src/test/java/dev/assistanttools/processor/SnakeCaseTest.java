package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    @ParameterizedTest
    @CsvSource({
        "getWeather, get_weather",
        "findURLById, find_url_by_id",
        "getHTTP2Server, get_http2_server",
        "top10Items, top10_items",
        "weather, weather",
        "URL, url",
        "aB, a_b",
        "already_snake, already_snake",
        "mixed_Snake, mixed_snake",
        "TITLE, title",
        "isI, is_i"
    })
    void separatesTheWordsOfAName(String method, String tool) {
        assertThat(SnakeCase.of(method)).isEqualTo(tool);
    }
}
