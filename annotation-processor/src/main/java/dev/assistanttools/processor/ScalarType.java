package dev.assistanttools.processor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The types with one value, the method of core's argument reader that reads each, and that of its result writer that
 * writes it. A primitive and its box are one.
 */
enum ScalarType {
    STRING("java.lang.String", "readString", "writeString"),
    CHAR_SEQUENCE("java.lang.CharSequence", "readString", "writeString"),
    CHAR("java.lang.Character", "readChar", "writeCharacter"),
    BOOLEAN("java.lang.Boolean", "readBoolean", "writeBoxedBoolean"),
    BYTE("java.lang.Byte", "readByte", "writeNumber"),
    SHORT("java.lang.Short", "readShort", "writeNumber"),
    INT("java.lang.Integer", "readInt", "writeNumber"),
    LONG("java.lang.Long", "readLong", "writeNumber"),
    BIG_INTEGER("java.math.BigInteger", "readBigInteger", "writeNumber"),
    FLOAT("java.lang.Float", "readFloat", "writeNumber"),
    DOUBLE("java.lang.Double", "readDouble", "writeNumber"),
    BIG_DECIMAL("java.math.BigDecimal", "readBigDecimal", "writeNumber"),
    LOCAL_DATE("java.time.LocalDate", "readLocalDate", "writeLocalDate"),
    LOCAL_TIME("java.time.LocalTime", "readLocalTime", "writeLocalTime"),
    LOCAL_DATE_TIME("java.time.LocalDateTime", "readLocalDateTime", "writeLocalDateTime"),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "readOffsetDateTime", "writeOffsetDateTime"),
    ZONED_DATE_TIME("java.time.ZonedDateTime", "readZonedDateTime", "writeZonedDateTime"),
    INSTANT("java.time.Instant", "readInstant", "writeInstant"),
    DURATION("java.time.Duration", "readDuration", "writeText"),
    PERIOD("java.time.Period", "readPeriod", "writeText"),
    YEAR("java.time.Year", "readYear", "writeYear"),
    YEAR_MONTH("java.time.YearMonth", "readYearMonth", "writeText"),
    MONTH_DAY("java.time.MonthDay", "readMonthDay", "writeText"),
    ZONE_ID("java.time.ZoneId", "readZoneId", "writeText"),
    UUID("java.util.UUID", "readUuid", "writeText"),
    URI("java.net.URI", "readUri", "writeText"),
    URL("java.net.URL", "readUrl", "writeText"),
    LOCALE("java.util.Locale", "readLocale", "writeLocale"),
    CURRENCY("java.util.Currency", "readCurrency", "writeText");

    private static final Map<String, ScalarType> BY_CLASS_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::className, Function.identity()));

    private final String className;
    private final String readMethod;
    private final String writeMethod;

    ScalarType(String className, String readMethod, String writeMethod) {
        this.className = className;
        this.readMethod = readMethod;
        this.writeMethod = writeMethod;
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

    String writeMethod() {
        return writeMethod;
    }

    /** Whether core's writer knows a value of the type by its class, without being told. */
    boolean isKnownByClass() {
        return switch (this) {
            case ZONED_DATE_TIME, PERIOD, YEAR, YEAR_MONTH, MONTH_DAY, ZONE_ID, URI, URL, LOCALE, CURRENCY -> false;
            default -> true;
        };
    }
}
