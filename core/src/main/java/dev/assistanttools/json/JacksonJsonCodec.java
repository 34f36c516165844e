package dev.assistanttools.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 behind the seam; the only class that knows its data binding. */
final class JacksonJsonCodec implements JsonCodec {

    /** As deep as arguments may nest by default; a value that holds itself is found out before it has filled the log. */
    private static final int MAX_DEPTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    static final JacksonJsonCodec INSTANCE = new JacksonJsonCodec();

    private final JsonMapper mapper = JsonMapper.builder(FACTORY)
            // Names a model has read in a schema come back in results: the constants' names, not what toString makes of
            // them.
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            // As TimePattern reads them, whatever the machine speaks.
            .defaultLocale(Locale.ENGLISH)
            // Schemas call a year a string of four digits.
            .withConfigOverride(Year.class, year -> year.setFormat(JsonFormat.Value.forPattern("uuuu")))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public <T> @Nullable T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableJsonException(e.getOriginalMessage(), 0);
        } catch (NumberFormatException e) { // Jackson's own word on an exponent that no int holds
            throw new UnreadableJsonException("a number has too large an exponent", 0);
        }
    }

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new UnwritableJsonException(
                    "A value of " + value.getClass().getName() + " can't be written as JSON: " + e.getOriginalMessage(),
                    e);
        }
    }
}
