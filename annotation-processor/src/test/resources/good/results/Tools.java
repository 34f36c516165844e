package good;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

class Tools {

    enum Sky {
        CLEAR,
        @JsonProperty("partly-cloudy")
        PARTLY_CLOUDY
    }

    enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    record Day(
            @JsonProperty("on") LocalDate date,
            Sky sky,
            Unit unit,
            Optional<String> warning,
            BigDecimal[] degrees,
            @JsonIgnore String source) {}

    record Page<T>(List<T> items, OptionalInt next) {}

    record Tree(String name, List<Tree> children) {}

    /** Jackson alone knows what its annotation does. */
    record Sparse(@JsonInclude(JsonInclude.Include.NON_NULL) String text) {}

    sealed interface Shape permits Circle {}

    record Circle(int radius) implements Shape {}

    private record Hidden(int number) {}

    /** Of one tool. */
    @AssistantTool
    Day day() {
        throw new IllegalStateException();
    }

    /** Of a type with arguments. */
    @AssistantTool
    Page<Day> page() {
        throw new IllegalStateException();
    }

    /** Of a type that holds itself. */
    @AssistantTool
    Optional<Tree> tree() {
        return Optional.empty();
    }

    /** By names of constants. */
    @AssistantTool
    Map<Sky, Map<Unit, List<Sparse>>> map() {
        return Map.of();
    }

    /** Of several classes. */
    @AssistantTool
    List<? extends Shape> shapes() {
        return List.of();
    }

    /** Of several classes, in a type that generated code sees into. */
    @AssistantTool
    Page<List<Shape>> shapePage() {
        throw new IllegalStateException();
    }

    /** What its class tells. */
    @AssistantTool
    BigDecimal number() {
        return BigDecimal.ONE;
    }

    /** What can't be named. */
    @AssistantTool
    List<Hidden> hidden() {
        return List.of(new Hidden(1));
    }

    /** What comes later. */
    @AssistantTool
    CompletionStage<? extends Optional<List<Day>>> later() {
        throw new IllegalStateException();
    }

    /** Nothing, later. */
    @AssistantTool
    Future<Void> nothing() {
        throw new IllegalStateException();
    }

    /** One after the other. */
    @AssistantTool
    Flow.Publisher<Sky> skies() {
        throw new IllegalStateException();
    }

    /** As the tool says it. */
    @AssistantTool
    dev.assistanttools.tool.ToolOutput said() {
        throw new IllegalStateException();
    }
}
