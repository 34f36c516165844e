package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Each tool returns what it was given; the parameter is always named {@code value}. */
class MirrorTools {

    enum Colour {
        RED,
        @JsonProperty("light-blue")
        LIGHT_BLUE
    }

    /**
     * Text.
     *
     * @param one One character, such as "a" or "é".
     */
    record Texts(
            String plain,
            CharSequence sequence,
            char one,
            Colour colour,
            Optional<String> maybe,
            @Nullable Colour unsure,
            @ToolParam(defaultValue = "x") String fallback) {}

    /** Numbers. */
    record Numbers(
            boolean flag,
            byte b,
            short s,
            int i,
            long l,
            BigInteger bigInteger,
            float f,
            double d,
            BigDecimal decimal,
            Optional<Boolean> maybeFlag,
            OptionalInt maybeInt,
            OptionalLong maybeLong,
            OptionalDouble maybeDouble,
            @Nullable Integer box) {}

    /** Dates and times. */
    record Times(
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            Instant instant,
            Duration duration,
            Period period,
            YearMonth month,
            MonthDay day,
            Optional<Year> year) {}

    /**
     * What names something.
     *
     * @param uri A URI such as "urn:isbn:1" or "a/b".
     */
    record Identifiers(UUID uuid, URI uri, URL url, Locale locale, Currency currency, ZoneId zone) {}

    /** Lists, arrays and maps. */
    @SuppressWarnings("ArrayRecordComponent") // Tools may take them, and these are never compared.
    record Containers(
            List<String> list,
            Set<Integer> set,
            Collection<List<Long>> lists,
            int[] array,
            String[][] table,
            @Nullable List<Colour> maybe,
            Map<String, BigDecimal> map,
            Map<String, List<Point>> points,
            Map<Colour, Integer> byColour,
            Optional<Map<String, String>> maybeMap) {}

    /** A place in the plane. */
    record Point(BigDecimal x, BigDecimal y) {}

    /** A type that contains itself. */
    record Tree(String name, List<Tree> children, Optional<Tree> next) {}

    /** A type with a variable. */
    record Page<T>(List<T> items, @Nullable T first) {}

    /** A type with two uses of another. */
    record Pages(Page<Point> points, Page<String> texts) {}

    /** Values with bounds. */
    record Bounded(
            @Min(1) @Max(3) int small,
            @Positive long positive,
            @DecimalMax("1.50") BigDecimal atMost,
            @NotBlank String said,
            @Size(min = 2, max = 5) String sized,
            @Email Optional<String> mail,
            @Pattern(regexp = "[A-Z]{2}") String country,
            @NotEmpty @Size(max = 3) List<String> some,
            @Size(max = 2) Map<String, Integer> counts) {}

    /** A choice of classes, which Jackson names when it writes them. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface Shape {}

    /** Round. */
    record Circle(BigDecimal radius, Optional<Colour> fill) implements Shape {}

    /** Of others. */
    record Group(List<Shape> members, @Nullable Shape frame) implements Shape {}

    /** Nothing. */
    record Blank() implements Shape {}

    /** A type with uses of a choice. */
    record Drawing(Shape shape, @Nullable Shape background, Map<String, Shape> named, Page<Shape> page) {}

    /** JSON of any form. */
    record Anything(Object any, Map<String, Object> object, List<Object> list, Optional<JsonNode> node) {}

    @AssistantTool
    Texts texts(Texts value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Texts looseTexts(Texts value) {
        return value;
    }

    @AssistantTool
    Numbers numbers(Numbers value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Numbers looseNumbers(Numbers value) {
        return value;
    }

    @AssistantTool
    Times times(Times value) {
        return value;
    }

    @AssistantTool
    Identifiers identifiers(Identifiers value) {
        return value;
    }

    @AssistantTool
    Containers containers(Containers value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Containers looseContainers(Containers value) {
        return value;
    }

    @AssistantTool
    Tree trees(Tree value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Tree looseTrees(Tree value) {
        return value;
    }

    @AssistantTool
    Pages pages(Pages value) {
        return value;
    }

    @AssistantTool
    Bounded bounded(Bounded value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Bounded looseBounded(Bounded value) {
        return value;
    }

    @AssistantTool
    Drawing drawings(Drawing value) {
        return value;
    }

    @AssistantTool(strict = Strict.OFF)
    Drawing looseDrawings(Drawing value) {
        return value;
    }

    @AssistantTool
    Anything anything(Anything value) {
        return value;
    }
}
