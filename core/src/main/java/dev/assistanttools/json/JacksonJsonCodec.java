package dev.assistanttools.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.Type;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.TypeFactory;

/** Jackson 3 behind the seam; the only class that knows its data binding. */
final class JacksonJsonCodec implements JsonCodec {

    static final JacksonJsonCodec INSTANCE = new JacksonJsonCodec();

    /** Made when it is first needed: an application whose values are all written by generated code starts without it. */
    private static final class Mapper {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(JsonWriter.MAX_DEPTH)
                        .build())
                .build();

        static final JsonMapper INSTANCE = JsonMapper.builder(FACTORY)
                // Names a model has read in a schema come back in results: the constants' names, not what toString
                // makes
                // of them, and not a month's number.
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .addModule(new SimpleModule().addSerializer(Month.class, new ToStringSerializer(Month.class)))
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
    }

    @Override
    public <T> @Nullable T read(String json, Class<T> type) {
        try {
            return Mapper.INSTANCE.readValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableJsonException(e.getOriginalMessage(), 0);
        } catch (NumberFormatException e) { // Jackson's own word on an exponent that no int holds
            throw new UnreadableJsonException("a number has too large an exponent", 0);
        }
    }

    @Override
    public String write(Object value) {
        return written(value, value, Mapper.INSTANCE.writer());
    }

    /**
     * What holds a value of a declared type.
     *
     * @param v short, as its name is written and cut off each time
     */
    record Holder<T>(T v) {}

    private static final String BEFORE_HELD = "{\"v\":";

    /**
     * As the only property of an object: of a value by itself, Jackson takes the declared type for its class, and writes no properties
     * but those that this type has.
     */
    @Override
    public String write(Object value, Type declared) {
        TypeFactory types = Mapper.INSTANCE.getTypeFactory();
        JavaType holder = types.constructParametricType(Holder.class, types.constructType(declared));
        String text = written(value, new Holder<>(value), Mapper.INSTANCE.writerFor(holder));
        return text.substring(BEFORE_HELD.length(), text.length() - 1);
    }

    private static String written(Object value, Object root, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(root);
        } catch (JacksonException e) {
            throw new UnwritableJsonException(
                    "A value of " + value.getClass().getName() + " can't be written as JSON: " + e.getOriginalMessage(),
                    e);
        }
    }
}
