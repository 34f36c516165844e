package dev.assistanttools.spi;

import org.jspecify.annotations.Nullable;

/**
 * Writes one value, whatever stands around it: a result, or an element of a list, map or optional value.
 *
 * @param <T> what is written
 */
@FunctionalInterface
public interface ElementWriter<T> {

    /** Writes exactly one value; {@code null} for null. */
    void write(ResultWriter writer, @Nullable T value);
}
