package dev.assistanttools.spring.test;

import dev.assistanttools.spi.ArgumentReader;
import java.util.function.Function;

/** A tool that reads its arguments as a test wants; its toolset is written by hand. */
final class Faulty {

    static final String OBJECT =
            "{\"type\":\"object\",\"properties\":{%s},\"required\":[%s],\"additionalProperties\":false}";

    /** What is told of it: toolsets have no state. */
    static String schema = "";

    static Function<ArgumentReader, Object> reading = arguments -> "";

    static Faulty of(String newSchema, Function<ArgumentReader, Object> newReading) {
        schema = newSchema;
        reading = newReading;
        return new Faulty();
    }
}
