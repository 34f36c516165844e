package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each tool notes that it was called, and says what it was given, as Java prints it. */
class BindingRows {

    enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    record Stop(String city, int nights) {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    private final List<String> calls;

    BindingRows(List<String> calls) {
        this.calls = calls;
    }

    private String called(Object value) {
        calls.add(String.valueOf(value));
        return String.valueOf(value);
    }

    @AssistantTool
    String nothing() {
        return called("nothing");
    }

    @AssistantTool
    String maybe(Optional<Integer> value) {
        return called(value);
    }

    @AssistantTool
    String any(Object value) {
        return called(value);
    }

    @AssistantTool
    String text(String value) {
        return called(value);
    }

    @AssistantTool
    String flag(boolean value) {
        return called(value);
    }

    @AssistantTool
    String character(char value) {
        return called(value);
    }

    @AssistantTool
    String integer(int value) {
        return called(value);
    }

    @AssistantTool
    String longInteger(long value) {
        return called(value);
    }

    @AssistantTool
    String box(Integer value) {
        return called(value);
    }

    @AssistantTool
    String real(double value) {
        return called(value);
    }

    @AssistantTool
    String decimal(BigDecimal value) {
        return called(value.toPlainString());
    }

    @AssistantTool
    String unit(Unit value) {
        return called(value);
    }

    @AssistantTool
    String instant(Instant value) {
        return called(value);
    }

    @AssistantTool
    String list(List<Integer> value) {
        return called(value);
    }

    @AssistantTool
    String map(Map<String, Integer> value) {
        return called(value);
    }

    @AssistantTool
    String stop(Stop value) {
        return called(value);
    }

    @AssistantTool
    String shape(Shape value) {
        return called(value);
    }

    @AssistantTool
    String trip(String name, List<Stop> stops, Unit unit, int budget) {
        return called(name + stops + unit + budget);
    }
}
