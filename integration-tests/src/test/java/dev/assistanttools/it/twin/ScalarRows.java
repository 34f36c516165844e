package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
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
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Types with one value. */
class ScalarRows {

    enum Unit {
        CELSIUS,
        @JsonProperty("degrees-fahrenheit")
        FAHRENHEIT,
        @JsonProperty("gr\u00f6\u00dfe")
        SIZE {
            @Override
            public String toString() {
                return "size";
            }
        }
    }

    @Covers(Row.TEXT)
    @AssistantTool(description = "Takes texts.")
    String texts(@ToolParam(description = " Zeichen: \"ü\" ") String a, CharSequence b, char c, Character d) {
        return Shown.of(a, b, c, d);
    }

    @Covers(Row.TEXT)
    @AssistantTool(description = "Takes texts.", strict = Strict.OFF)
    String textsLoosely(@ToolParam(description = " Zeichen: \"ü\" ") String a, CharSequence b, char c, Character d) {
        return Shown.of(a, b, c, d);
    }

    @Covers(Row.BOOLEAN)
    @AssistantTool(description = "Takes truth.")
    String booleans(boolean a, Boolean b) {
        return Shown.of(a, b);
    }

    @Covers(Row.BOOLEAN)
    @AssistantTool(description = "Takes truth.", strict = Strict.OFF)
    String booleansLoosely(boolean a, Boolean b) {
        return Shown.of(a, b);
    }

    @Covers(Row.INTEGER)
    @AssistantTool(description = "Takes integers.")
    String integers(byte a, short b, int c, long d, BigInteger e, Byte f, Short g, Integer h, Long i) {
        return Shown.of(a, b, c, d, e, f, g, h, i);
    }

    @Covers(Row.INTEGER)
    @AssistantTool(description = "Takes integers.", strict = Strict.OFF)
    String integersLoosely(byte a, short b, int c, long d, BigInteger e, Byte f, Short g, Integer h, Long i) {
        return Shown.of(a, b, c, d, e, f, g, h, i);
    }

    @Covers(Row.NUMBER)
    @AssistantTool(description = "Takes numbers.")
    String numbers(float a, double b, BigDecimal c, Float d, Double e) {
        return Shown.of(a, b, c, d, e);
    }

    @Covers(Row.NUMBER)
    @AssistantTool(description = "Takes numbers.", strict = Strict.OFF)
    String numbersLoosely(float a, double b, BigDecimal c, Float d, Double e) {
        return Shown.of(a, b, c, d, e);
    }

    @Covers(Row.ENUM)
    @AssistantTool(description = "Takes constants.")
    String units(Unit a, @ToolParam(description = "which") Unit b) {
        return Shown.of(a, b);
    }

    @Covers(Row.ENUM)
    @AssistantTool(description = "Takes constants.", strict = Strict.OFF)
    String unitsLoosely(Unit a, @ToolParam(description = "which") Unit b) {
        return Shown.of(a, b);
    }

    @Covers(Row.TIME)
    @AssistantTool(description = "Takes times.")
    String times(LocalDate a, LocalTime b, LocalDateTime c, OffsetDateTime d, ZonedDateTime e, Instant f, Duration g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.TIME)
    @AssistantTool(description = "Takes times.", strict = Strict.OFF)
    String timesLoosely(
            LocalDate a, LocalTime b, LocalDateTime c, OffsetDateTime d, ZonedDateTime e, Instant f, Duration g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.FORMATTED_TIME)
    @AssistantTool(description = "Takes times in other forms.")
    String formatted(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate a,
            @ToolParam(description = "when")
                    @JsonFormat(pattern = "HH:mm dd MMM yyyy", timezone = "Europe/Berlin", locale = "de")
                    ZonedDateTime b,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.FORMATTED_TIME)
    @AssistantTool(description = "Takes times in other forms.", strict = Strict.OFF)
    String formattedLoosely(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate a,
            @ToolParam(description = "when")
                    @JsonFormat(pattern = "HH:mm dd MMM yyyy", timezone = "Europe/Berlin", locale = "de")
                    ZonedDateTime b,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.OTHER_TEXT)
    @AssistantTool(description = "Takes what has a pattern.")
    String others(
            Year a,
            YearMonth b,
            MonthDay c,
            Period d,
            ZoneId e,
            Locale f,
            @ToolParam(description = "of the price") Currency g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.OTHER_TEXT)
    @AssistantTool(description = "Takes what has a pattern.", strict = Strict.OFF)
    String othersLoosely(
            Year a,
            YearMonth b,
            MonthDay c,
            Period d,
            ZoneId e,
            Locale f,
            @ToolParam(description = "of the price") Currency g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.IDENTIFIER)
    @AssistantTool(description = "Takes identifiers.")
    String identifiers(UUID a, URI b, @ToolParam(name = "where-to") URL c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.IDENTIFIER)
    @AssistantTool(description = "Takes identifiers.", strict = Strict.OFF)
    String identifiersLoosely(UUID a, URI b, @ToolParam(name = "where-to") URL c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.NO_PARAMETERS)
    @AssistantTool(description = "Takes nothing.")
    String nothing() {
        return "nothing";
    }

    @Covers(Row.NO_PARAMETERS)
    @AssistantTool(description = "Takes nothing.", strict = Strict.OFF)
    String nothingLoosely() {
        return "nothing";
    }
}
