package dev.assistanttools.spi;

import org.jspecify.annotations.Nullable;

/**
 * Reads one value at the place where an {@link ArgumentReader} stands, often a method reference such as
 * {@code ArgumentReader::readString}.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ElementReader<T> {

    /** The value, or null if it did not fit; the reader then knows the problem. */
    @Nullable
    T read(ArgumentReader arguments);
}
