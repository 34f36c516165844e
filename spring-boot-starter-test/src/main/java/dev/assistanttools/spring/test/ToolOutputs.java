package dev.assistanttools.spring.test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the model has read of the calls of its run so far, in the order in which it asked for them. Immutable. */
public final class ToolOutputs {

    private final List<Output> outputs;

    ToolOutputs(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /**
     * What one call gave.
     *
     * @param tool the tool's name
     * @param text what the model read: JSON or text, a rejection or a failure
     */
    record Output(String tool, String text) {}

    /** All outputs, of all rounds. */
    public List<String> all() {
        return outputs.stream().map(Output::text).toList();
    }

    /**
     * What the model read of the last call of a tool.
     *
     * @throws IllegalArgumentException if the run has not called it so far
     */
    public String of(String tool) {
        return last(tool)
                .orElseThrow(() -> new IllegalArgumentException("The script asks for an output of " + tool
                        + ", but its run has called " + (outputs.isEmpty() ? "no tool" : names()) + " so far."));
    }

    /**
     * A value in what the model read of the last call of a tool: the text of a string as it is, of anything else its JSON, numbers
     * in plain notation.
     *
     * @param pointer a JSON pointer (RFC 6901), such as {@code /price}; empty for the output as a whole
     * @throws IllegalArgumentException if the run has not called it so far, the output is not JSON, or there is no such place in it
     */
    public String of(String tool, String pointer) {
        String output = of(tool);
        Object value = Json.read(output)
                .orElseThrow(() -> new IllegalArgumentException("The script asks for " + pointer + " of the output of "
                        + tool + ", which is no JSON: " + Shown.text(output)));
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            value = Json.inner(value, step.replace("~1", "/").replace("~0", "~"))
                    .orElseThrow(() -> new IllegalArgumentException("The script asks for " + pointer
                            + " of the output of " + tool + ", where there is none: " + Shown.text(output)));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? text : Json.text(value);
    }

    private Optional<String> last(String tool) {
        return outputs.stream()
                .filter(output -> output.tool().equals(tool))
                .map(Output::text)
                .reduce((earlier, later) -> later);
    }

    private String names() {
        return outputs.stream().map(Output::tool).distinct().collect(Collectors.joining(", "));
    }

    /** Each on a line of its own, as {@code tool -> output}. */
    @Override
    public String toString() {
        return outputs.stream()
                .map(output -> output.tool() + " -> " + output.text())
                .collect(Collectors.joining("\n"));
    }
}
