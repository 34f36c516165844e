package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.tool.ToolVisibleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyNamesTest {

    private final CurrencyNames names = new CurrencyNames();

    @ParameterizedTest
    @CsvSource({
        "JPY,JPY",
        "jpy,JPY",
        "yen,JPY",
        "Japanese Yen,JPY",
        "dollars,USD",
        "US dollars,USD",
        "hong kong dollar,HKD",
        "pounds,GBP",
        "Swiss francs,CHF",
        "złoty,PLN",
        "Icelandic króna,ISK",
        "euros,EUR",
        "renminbi,CNY"
    })
    void findsByCodeAndName(String name, String code) {
        assertThat(names.find(name).getCurrencyCode()).isEqualTo(code);
    }

    @Test
    void hasANameForEveryCurrencyOfTheTable() {
        assertThat(new RateTable().currencies())
                .allSatisfy(
                        currency -> assertThat(names.find(names.name(currency))).isEqualTo(currency));
    }

    @Test
    void doesNotGuessAmongSeveral() {
        assertThatThrownBy(() -> names.find("kroner"))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessageStartingWith("There are no rates for 'kroner'; the nearest: DKK (Danish krone), NOK");
        assertThatThrownBy(() -> names.find("krone"))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("'krone' may be DKK (Danish krone) or NOK (Norwegian krone); ask by code.");
    }

    @Test
    void namesTheNearestToAMistake() {
        assertThatThrownBy(() -> names.find("USX"))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("There are no rates for 'USX'; the nearest: USD (US dollar).");
        assertThatThrownBy(() -> names.find("dolar")).hasMessageContaining("USD (US dollar)");
    }

    @Test
    void namesAllIfNoneIsNear() {
        assertThatThrownBy(() -> names.find("bitcoin"))
                .hasMessageStartingWith("There are no rates for 'bitcoin'; there are some for EUR, USD, JPY,");
    }
}
