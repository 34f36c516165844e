package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The tools alone, asked by a script of the test's. */
@AssistantToolsTest
@Import(ForecastTable.class)
class WeatherSliceTest {

    @Autowired
    private AssistantToolsTester tester;

    @Test
    void twoPlacesAreComparedAndAPlaceThatIsNotKnownIsNamed() {
        tester.whenAsked("Is New York colder than Anchorage, and what about Paris?")
                .calls(
                        "compare",
                        "{\"first\":\"New York\",\"second\":\"Anchorage\",\"days\":null,\"unit\":\"celsius\"}")
                .calls("forecast", "{\"place\":\"Paris\",\"days\":null,\"unit\":null}")
                .thenAnswers(outputs -> outputs.of("compare", "/colder") + " is colder. " + outputs.of("forecast"));

        assertThat(tester.ask("Is New York colder than Anchorage, and what about Paris?"))
                .tookRounds(1)
                .answered("Anchorage, AK is colder."
                        + " There is no forecast for 'Paris', only for New York, NY and Anchorage, AK.");
    }

    @Test
    void everyToolDoesWhatItsSchemaSays() {
        assertThat(tester.fuzzer().invoking().run().tools()).isEqualTo(3);
    }
}
