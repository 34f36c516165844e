package dev.assistanttools.samples.readme;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class Thermometer {

    enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    /**
     * Reads a thermometer.
     *
     * @param room the room it hangs in
     * @param unit the unit of the temperature; Celsius if left out
     */
    @AssistantTool
    BigDecimal temperature(String room, Optional<Unit> unit) {
        return new BigDecimal(unit.equals(Optional.of(Unit.FAHRENHEIT)) ? "69.8" : "21.0");
    }
}
