package dev.assistanttools.processor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types with one value, and the method of core's argument reader that reads each. A primitive and its box are one. */
enum ScalarType {
    STRING("java.lang.String", "readString"),
    CHAR_SEQUENCE("java.lang.CharSequence", "readString"),
    CHAR("java.lang.Character", "readChar"),
    BOOLEAN("java.lang.Boolean", "readBoolean"),
    BYTE("java.lang.Byte", "readByte"),
    SHORT("java.lang.Short", "readShort"),
    INT("java.lang.Integer", "readInt"),
    LONG("java.lang.Long", "readLong"),
    BIG_INTEGER("java.math.BigInteger", "readBigInteger"),
    FLOAT("java.lang.Float", "readFloat"),
    DOUBLE("java.lang.Double", "readDouble"),
    BIG_DECIMAL("java.math.BigDecimal", "readBigDecimal"),
    LOCAL_DATE("java.time.LocalDate", "readLocalDate"),
    LOCAL_TIME("java.time.LocalTime", "readLocalTime"),
    LOCAL_DATE_TIME("java.time.LocalDateTime", "readLocalDateTime"),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "readOffsetDateTime"),
    ZONED_DATE_TIME("java.time.ZonedDateTime", "readZonedDateTime"),
    INSTANT("java.time.Instant", "readInstant"),
    DURATION("java.time.Duration", "readDuration"),
    PERIOD("java.time.Period", "readPeriod"),
    YEAR("java.time.Year", "readYear"),
    YEAR_MONTH("java.time.YearMonth", "readYearMonth"),
    MONTH_DAY("java.time.MonthDay", "readMonthDay"),
    ZONE_ID("java.time.ZoneId", "readZoneId"),
    UUID("java.util.UUID", "readUuid"),
    URI("java.net.URI", "readUri"),
    URL("java.net.URL", "readUrl"),
    LOCALE("java.util.Locale", "readLocale"),
    CURRENCY("java.util.Currency", "readCurrency");

    private static final Map<String, ScalarType> BY_CLASS_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::className, Function.identity()));

    private final String className;
    private final String readMethod;

    ScalarType(String className, String readMethod) {
        this.className = className;
        this.readMethod = readMethod;
    }

    static Optional<ScalarType> ofClass(String className) {
        return Optional.ofNullable(BY_CLASS_NAME.get(className));
    }

    String className() {
        return className;
    }

    String readMethod() {
        return readMethod;
    }
}
