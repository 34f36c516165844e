package values;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class Values {

    enum Level {
        /** Nearly nothing. */
        @JsonProperty("low-level") LOW,
        HIGH
    }

    record Page(@ToolParam(defaultValue = "20") int size, @ToolParam(defaultValue = "", examples = {"a", "b"}) String cursor) {}

    /**
     * Has defaults of each kind.
     *
     * @param text a text
     */
    @AssistantTool
    void defaults(
            @ToolParam(defaultValue = "a \"b\"") String text,
            @ToolParam(defaultValue = "") CharSequence empty,
            @ToolParam(defaultValue = "x") char character,
            @ToolParam(defaultValue = "true") boolean flag,
            @ToolParam(defaultValue = "-128") byte b,
            @ToolParam(defaultValue = "1") Short s,
            @ToolParam(defaultValue = "-2147483648") int i,
            @ToolParam(defaultValue = "9223372036854775807") Long l,
            @ToolParam(defaultValue = "0.5") float f,
            @ToolParam(defaultValue = "1e10") double d,
            @ToolParam(defaultValue = "123456789012345678901234567890") BigInteger integer,
            @ToolParam(defaultValue = "0.10") BigDecimal decimal,
            @ToolParam(defaultValue = "LOW") Level level,
            @ToolParam(defaultValue = "2026-01-20") LocalDate date,
            @ToolParam(defaultValue = "PT1H") @Nullable Duration duration,
            @ToolParam(defaultValue = "EUR") Optional<Currency> currency,
            @ToolParam(defaultValue = "3") OptionalInt number,
            @ToolParam(defaultValue = "[1, 2]") List<Integer> list,
            @ToolParam(defaultValue = "[\"HIGH\"]") Optional<? extends Set<Level>> set,
            @ToolParam(defaultValue = "[0.5]") double[] array,
            @ToolParam(defaultValue = "{\"size\": 5}") Page page,
            @ToolParam(defaultValue = "{\"a\": 1, \"b\": 2}") Map<String, Integer> map,
            @ToolParam(defaultValue = "{\"HIGH\": [\"a\"]}") Map<Level, List<String>> levels) {}

    /** The same where the schema has keywords. */
    @AssistantTool(strict = Strict.OFF)
    void defaultsNotStrict(
            @ToolParam(defaultValue = "low-level") Level level,
            @ToolParam(defaultValue = "[[\"a\"], []]") List<List<String>> lists,
            Page page) {}

    /**
     * Has examples.
     *
     * @param place where
     */
    @AssistantTool
    void examples(
            @ToolParam(examples = {"Nome, AK", "Bonn"}) String place,
            @ToolParam(examples = "HIGH", defaultValue = "low-level") Level level,
            @ToolParam(examples = "[1,2]") List<Integer> list,
            @ToolParam(examples = {"{}", "{\"a\": {\"b\": \"c\"}}"}) Map<String, Map<String, String>> maps,
            @ToolParam(examples = "[{\"size\": 5}]") List<Page> pages) {}

    /** The same where the schema has keywords. */
    @AssistantTool(strict = Strict.OFF)
    void examplesNotStrict(
            @ToolParam(examples = {"Nome, AK", "Bonn"}) String place,
            @ToolParam(examples = {"1", "2.50"}) Optional<BigDecimal> price,
            @ToolParam(examples = "{\"size\":1,\"cursor\":null}") Page page,
            @ToolParam(examples = "{\"low-level\": 1}") Map<Level, Integer> levels,
            @ToolParam(examples = "{\"a\": {\"b\": \"c\"}}") Map<String, Map<String, String>> maps) {}
}
