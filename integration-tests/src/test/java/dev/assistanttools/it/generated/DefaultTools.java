package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Each tool says what it was given, as Java prints it. */
class DefaultTools {

    record Page(
            @ToolParam(defaultValue = "20") int size,
            @ToolParam(defaultValue = "") String cursor) {}

    @AssistantTool
    String search(
            String query,
            @ToolParam(defaultValue = "CELSIUS") EchoTools.Unit unit,
            @ToolParam(defaultValue = "0.10") BigDecimal price,
            @ToolParam(defaultValue = "2026-01-20") LocalDate day,
            @ToolParam(defaultValue = "7") OptionalInt most,
            @ToolParam(defaultValue = "x") Optional<String> tag) {
        return query + " " + unit + " " + price + " " + day + " " + most + " " + tag;
    }

    @AssistantTool
    String append(@ToolParam(defaultValue = "[1,2]", examples = "[3]") List<Integer> numbers) {
        numbers.add(9);
        return numbers.toString();
    }

    @AssistantTool(strict = Strict.OFF)
    String page(
            Page page,
            @ToolParam(
                            defaultValue = "true",
                            examples = {"true", "false"})
                    boolean all) {
        return page + " " + all;
    }
}
