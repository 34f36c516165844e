package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;

/** Each tool says what it was given, as Java prints it. The parameters of a tool are all named {@code value}. */
class EchoTools {

    enum Unit {
        /** Water freezes at 0. */
        CELSIUS,
        @JsonProperty("degrees-fahrenheit")
        FAHRENHEIT
    }

    @AssistantTool
    String echoString(String value) {
        return value;
    }

    @AssistantTool
    String echoCharSequence(CharSequence value) {
        return value.toString();
    }

    @AssistantTool
    String echoChar(char value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoBoolean(boolean value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoByte(byte value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoShort(short value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoInt(int value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoLong(long value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoFloat(float value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoDouble(double value) {
        return String.valueOf(value);
    }

    @AssistantTool
    String echoBigInteger(BigInteger value) {
        return value.toString();
    }

    @AssistantTool
    String echoBigDecimal(BigDecimal value) {
        return value.toPlainString();
    }

    @AssistantTool
    String echoBoxes(Character c, Boolean b, Byte y, Short s, Integer i, Long l, Float f, Double d) {
        return List.of(c, b, y, s, i, l, f, d).toString();
    }

    @AssistantTool
    String echoEnum(Unit value) {
        return value.name();
    }

    @AssistantTool
    String echoLocalDate(LocalDate value) {
        return value.toString();
    }

    @AssistantTool
    String echoLocalTime(LocalTime value) {
        return value.toString();
    }

    @AssistantTool
    String echoLocalDateTime(LocalDateTime value) {
        return value.toString();
    }

    @AssistantTool
    String echoOffsetDateTime(OffsetDateTime value) {
        return value.toString();
    }

    @AssistantTool
    String echoZonedDateTime(ZonedDateTime value) {
        return value.toString();
    }

    @AssistantTool
    String echoInstant(Instant value) {
        return value.toString();
    }

    @AssistantTool
    String echoDuration(Duration value) {
        return value.toString();
    }

    @AssistantTool
    String echoList(List<String> value) {
        return value.toString();
    }

    @AssistantTool
    String echoCollection(Collection<Integer> value) {
        return value.toString();
    }

    @AssistantTool
    String echoIterable(Iterable<? extends Unit> value) {
        return value.toString();
    }

    @AssistantTool
    String echoLists(List<List<Long>> value) {
        return value.toString();
    }
}
