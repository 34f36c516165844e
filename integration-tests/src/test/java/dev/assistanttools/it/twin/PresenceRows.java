package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be absent. */
class PresenceRows {

    record Page(
            @ToolParam(defaultValue = "20") int size,
            @ToolParam(defaultValue = "") String cursor,
            Optional<String> note) {}

    @Covers(Row.OPTIONAL)
    @AssistantTool(description = "Takes optional values.")
    String optional(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            Optional<ScalarRows.Unit> e,
            Optional<List<Page>> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @Covers(Row.OPTIONAL)
    @AssistantTool(description = "Takes optional values.", strict = Strict.OFF)
    String optionalLoosely(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            Optional<ScalarRows.Unit> e,
            Optional<List<Page>> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @Covers(Row.NULLABLE)
    @AssistantTool(description = "Takes null.")
    String nullable(
            @Nullable String a,
            @Nullable Integer b,
            @Nullable List<String> c,
            String @Nullable [] d,
            @JsonProperty(required = false) Integer e) {
        return Shown.of(a, b, c, Shown.array(d), e);
    }

    @Covers(Row.NULLABLE)
    @AssistantTool(description = "Takes null.", strict = Strict.OFF)
    String nullableLoosely(
            @Nullable String a,
            @Nullable Integer b,
            @Nullable List<String> c,
            String @Nullable [] d,
            @JsonProperty(required = false) Integer e) {
        return Shown.of(a, b, c, Shown.array(d), e);
    }

    @Covers(Row.DEFAULT)
    @AssistantTool(description = "Takes defaults.")
    String defaults(
            @ToolParam(defaultValue = "CELSIUS", description = "of measure") ScalarRows.Unit a,
            @ToolParam(defaultValue = "0.10") BigDecimal b,
            @ToolParam(defaultValue = "2026-01-20") LocalDate c,
            @ToolParam(defaultValue = "7") OptionalInt d,
            @ToolParam(defaultValue = "x\u0001") Optional<String> e,
            @ToolParam(defaultValue = "[1,2]") List<Integer> f,
            @ToolParam(defaultValue = "{\"size\":1}") Page g,
            @ToolParam(defaultValue = "{\"k\":1.50}") Map<String, BigDecimal> h) {
        return Shown.of(a, b, c, d, e, f, g, h);
    }

    @Covers(Row.DEFAULT)
    @AssistantTool(description = "Takes defaults.", strict = Strict.OFF)
    String defaultsLoosely(
            @ToolParam(defaultValue = "CELSIUS", description = "of measure") ScalarRows.Unit a,
            @ToolParam(defaultValue = "0.10") BigDecimal b,
            @ToolParam(defaultValue = "2026-01-20") LocalDate c,
            @ToolParam(defaultValue = "7") OptionalInt d,
            @ToolParam(defaultValue = "x\u0001") Optional<String> e,
            @ToolParam(defaultValue = "[1,2]") List<Integer> f,
            @ToolParam(defaultValue = "{\"size\":1}") Page g,
            @ToolParam(defaultValue = "{\"k\":1.50}") Map<String, BigDecimal> h) {
        return Shown.of(a, b, c, d, e, f, g, h);
    }

    @Covers(Row.EXAMPLE)
    @AssistantTool(description = "Takes what has examples.")
    String examples(
            @ToolParam(examples = {"a", "b\"c"}) String a,
            @ToolParam(examples = "[1,2]", description = "some") List<Integer> b,
            @ToolParam(examples = "3", defaultValue = "5") int c,
            @ToolParam(examples = {"{}", "{\"a\":{\"b\":[1,2]}}"}) Map<String, Map<String, Set<Integer>>> d,
            @ToolParam(examples = "{\"CELSIUS\":{\"size\":1}}", defaultValue = "{\"degrees-fahrenheit\":{}}")
                    Map<ScalarRows.Unit, Page> e) {
        return Shown.of(a, b, c, d, e);
    }

    @Covers(Row.EXAMPLE)
    @AssistantTool(description = "Takes what has examples.", strict = Strict.OFF)
    String examplesLoosely(
            @ToolParam(examples = {"a", "b\"c"}) String a,
            @ToolParam(examples = "[1,2]", description = "some") List<Integer> b,
            @ToolParam(examples = "3", defaultValue = "5") int c,
            @ToolParam(examples = {"{}", "{\"a\":{\"b\":[1,2]}}"}) Map<String, Map<String, Set<Integer>>> d,
            @ToolParam(examples = "{\"CELSIUS\":{\"size\":1}}", defaultValue = "{\"degrees-fahrenheit\":{}}")
                    Map<ScalarRows.Unit, Page> e) {
        return Shown.of(a, b, c, d, e);
    }
}
