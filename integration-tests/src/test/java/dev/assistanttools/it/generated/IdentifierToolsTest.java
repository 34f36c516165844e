package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierToolsTest {

    private final Calls calls = Calls.of(new IdentifierTools());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo_uuid | 123E4567-e89b-12d3-a456-426614174000 | 123e4567-e89b-12d3-a456-426614174000",
                "echo_uri | urn:isbn:0451450523 | urn:isbn:0451450523",
                "echo_uri | ../up?q=1#f | ../up?q=1#f",
                "echo_url | https://example.org/a | https://example.org/a",
                "echo_zone_id | Europe/Berlin | Europe/Berlin",
                "echo_zone_id | +01:00 | +01:00",
                "echo_locale | de-CH | de-CH",
                "echo_locale | en_US | en-US",
                "echo_currency | EUR | EUR",
                "echo_currency | usd | USD",
                "echo_year | 2026 | 2026",
                "echo_year_month | 2026-01 | 2026-01",
                "echo_month_day | --02-29 | --02-29",
                "echo_period | P1Y2M1W3D | P1Y2M10D",
            })
    void aTextBecomesTheValueThatItIdentifies(String tool, String value, String printed) {
        assertThat(calls.output(tool, "{\"value\":\"" + value + "\"}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "echo_uuid | \"1-1-1-1-1\" | a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"",
                "echo_uri | \"a b\" | a URI such as \"https://example.org/\"",
                "echo_url | \"example.org\" | an absolute URL such as \"https://example.org/\"",
                "echo_url | \"nosuch://a\" | an absolute URL such as \"https://example.org/\"",
                "echo_zone_id | \"Europe/Atlantis\" | a time zone such as \"Europe/Berlin\" or \"+01:00\"",
                "echo_locale | \"!\" | a language tag such as \"en\" or \"de-CH\"",
                "echo_locale | \"\" | a language tag such as \"en\" or \"de-CH\"",
                "echo_currency | \"$\" | a currency code of ISO 4217 such as \"EUR\"",
                "echo_year | \"next\" | a year such as \"2026\"",
                "echo_year_month | \"2026-13\" | a month of a year such as \"2026-01\"",
                "echo_month_day | \"12-24\" | a day of any year such as \"--12-24\"",
                "echo_period | \"PT1H\" | a period in years, months, weeks and days, such as \"P1Y2M10D\"",
            })
    void anotherTextIsAnsweredWithWhatWouldFit(String tool, String value, String expected) {
        assertThat(calls.result(tool, "{\"value\":" + value + "}").output())
                .contains("/value: expected " + expected + ", but got " + value)
                .doesNotContain("java");
    }

    @ParameterizedTest
    @CsvSource({"echo_year,2026,2026", "echo_year,\"-0044\",-44"})
    void aYearMayBeANumber(String tool, String value, String printed) {
        assertThat(calls.output(tool, "{\"value\":" + value + "}")).isEqualTo(printed);
    }
}
