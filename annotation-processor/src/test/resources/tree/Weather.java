package tree;

import dev.assistanttools.AssistantTool;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class Weather {

    private final Clock clock;

    public Weather(Clock clock) {
        this.clock = clock;
    }

    /**
     * Tells the weather.
     *
     * @param place where
     * @param unit of the temperature
     */
    @AssistantTool
    String weather(Address place, @Nullable Unit unit) {
        return clock.toString();
    }

    enum Unit {
        /** As in France. */
        CELSIUS,
        FAHRENHEIT
    }

    static class Alerts {

        /** Lists alerts of a country. */
        @AssistantTool
        static List<String> alerts(Country country) {
            return List.of();
        }
    }
}
