package dev.assistanttools.registry.reflect;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types with one value. A primitive and its box are one. */
enum ScalarType {
    STRING(String.class),
    CHAR_SEQUENCE(CharSequence.class),
    CHAR(Character.class),
    BOOLEAN(Boolean.class),
    BYTE(Byte.class),
    SHORT(Short.class),
    INT(Integer.class),
    LONG(Long.class),
    BIG_INTEGER(BigInteger.class),
    FLOAT(Float.class),
    DOUBLE(Double.class),
    BIG_DECIMAL(BigDecimal.class),
    LOCAL_DATE(LocalDate.class),
    LOCAL_TIME(LocalTime.class),
    LOCAL_DATE_TIME(LocalDateTime.class),
    OFFSET_DATE_TIME(OffsetDateTime.class),
    ZONED_DATE_TIME(ZonedDateTime.class),
    INSTANT(Instant.class),
    DURATION(Duration.class),
    PERIOD(Period.class),
    YEAR(Year.class),
    YEAR_MONTH(YearMonth.class),
    MONTH_DAY(MonthDay.class),
    ZONE_ID(ZoneId.class),
    UUID(java.util.UUID.class),
    URI(java.net.URI.class),
    URL(java.net.URL.class),
    LOCALE(Locale.class),
    CURRENCY(Currency.class);

    private static final Map<Class<?>, ScalarType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::type, Function.identity()));

    private final Class<?> type;

    ScalarType(Class<?> type) {
        this.type = type;
    }

    static Optional<ScalarType> ofClass(Class<?> type) {
        return Optional.ofNullable(BY_CLASS.get(type));
    }

    Class<?> type() {
        return type;
    }
}
