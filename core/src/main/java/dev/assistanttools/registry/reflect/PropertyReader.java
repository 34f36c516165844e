package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.ParameterModel.Presence;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ElementReader;
import java.lang.reflect.Array;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one parameter or component, and knows what stands for it if it is absent. */
final class PropertyReader {

    private final Presence presence;
    private final ElementReader<?> value;
    private final Supplier<@Nullable Object> absent;

    PropertyReader(ParameterModel parameter, ElementReader<?> value) {
        this.presence = parameter.presence();
        this.value = value;
        this.absent = parameter.values().defaultValue().isPresent()
                ? defaultValue(
                        parameter,
                        LiteralText.value(
                                parameter.schema(),
                                parameter.values().defaultValue().orElseThrow()))
                : constant(nothing(parameter.type().erased()));
    }

    /** The value at the reader's place, in the form that the parameter has. */
    @Nullable
    Object read(ArgumentReader arguments) {
        Object read = value.read(arguments);
        return switch (presence) {
            case REQUIRED, NULLABLE -> read;
            case OPTIONAL -> Optional.ofNullable(read);
            default -> wrapped(Objects.requireNonNull(read));
        };
    }

    /** What stands for it if it is absent; what can be changed, is made anew. */
    @Nullable
    Object absent() {
        return absent.get();
    }

    private Object wrapped(Object present) {
        return switch (presence) {
            case REQUIRED, NULLABLE -> present;
            case OPTIONAL -> Optional.of(present);
            case OPTIONAL_INT -> OptionalInt.of((Integer) present);
            case OPTIONAL_LONG -> OptionalLong.of((Long) present);
            case OPTIONAL_DOUBLE -> OptionalDouble.of((Double) present);
        };
    }

    /** A single value is read once, all others for each call. */
    private Supplier<@Nullable Object> defaultValue(ParameterModel parameter, String json) {
        Supplier<@Nullable Object> read = () -> {
            ArgumentReader arguments = ArgumentReader.of(json);
            Object made = value.read(arguments);
            arguments.finish();
            return wrapped(Objects.requireNonNull(made));
        };
        boolean isSingle =
                parameter.schema() instanceof SchemaNode.Scalar || parameter.schema() instanceof SchemaNode.Enumeration;
        return isSingle ? constant(read.get()) : read;
    }

    private static Supplier<@Nullable Object> constant(@Nullable Object value) {
        return () -> value;
    }

    /** What stands for good for a type that may be absent, and is never seen if it must be there. */
    static @Nullable Object nothing(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
