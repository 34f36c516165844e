package dev.assistanttools.spi;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a tool's result is written. What is awaited or may be absent is gone by then: the form of a method that returns
 * {@code CompletionStage<Optional<Forecast>>} is that of a {@code Forecast}. Immutable and thread-safe.
 *
 * @param <R> the result
 */
public final class ResultForm<R> {

    private static final ResultForm<Object> BY_CLASS = new ResultForm<>(null, Object.class, false, false);

    private static final ResultForm<Void> NOTHING = new ResultForm<>(null, Object.class, true, false);

    /** Null for results of which no more is known than what they are declared as. */
    private final @Nullable ElementWriter<R> writer;

    private final Type declared;
    private final boolean isNothing;
    private final boolean isAwaited;

    private ResultForm(@Nullable ElementWriter<R> writer, Type declared, boolean isNothing, boolean isAwaited) {
        this.writer = writer;
        this.declared = declared;
        this.isNothing = isNothing;
        this.isAwaited = isAwaited;
    }

    /** Results that are written by what their class is, for types that tell no more. */
    public static ResultForm<Object> byClass() {
        return BY_CLASS;
    }

    /** Results that there are none of, as of a {@code CompletionStage<Void>}: what is told is that the tool has run. */
    public static ResultForm<Void> nothing() {
        return NOTHING;
    }

    /** Results of a type that generated code sees into. */
    public static <R> ResultForm<R> of(ElementWriter<R> writer) {
        return new ResultForm<>(Objects.requireNonNull(writer, "writer"), Object.class, false, false);
    }

    /** Results that a toolset {@linkplain GeneratedToolset#write writes} by a number. */
    public static ResultForm<Object> of(GeneratedToolset<?> toolset, int form) {
        return of(new NumberedWriter(toolset, form));
    }

    private record NumberedWriter(GeneratedToolset<?> toolset, int form) implements ElementWriter<Object> {

        @Override
        public void write(ResultWriter writer, @Nullable Object value) {
            toolset.write(form, writer, value);
        }
    }

    /**
     * Results of a type that only the codec sees into.
     *
     * @param declared what the method returns; see {@link ResultType}
     */
    public static ResultForm<Object> of(Type declared) {
        return new ResultForm<>(null, Objects.requireNonNull(declared, "declared"), false, false);
    }

    /**
     * The same for a method whose results may have to be waited for when it returns: a stage, a future, a publisher, or an object
     * that may be one. Their time begins with the call, so somebody has to look at the clock then.
     */
    public ResultForm<R> awaited() {
        return new ResultForm<>(writer, declared, isNothing, true);
    }

    /** Whether results may have to be waited for. */
    public boolean isAwaited() {
        return isAwaited;
    }

    /** Whether null means that the tool has run, and not that it found nothing. */
    public boolean isNothing() {
        return isNothing;
    }

    /**
     * Writes a result.
     *
     * @param result what the method returned, which is an {@code R} unless code was compiled with unchecked casts
     * @throws dev.assistanttools.json.UnwritableJsonException if it can't be written
     * @throws ClassCastException if it is no {@code R}, or holds what its type arguments deny
     */
    public void write(ResultWriter out, @Nullable Object result) {
        if (writer != null) {
            writer.write(out, as(result));
        } else if (declared instanceof Class<?>) { // which is known without being declared
            out.writeResult(result);
        } else {
            out.writeAny(result, declared);
        }
    }

    /** Writes several results as an array; throws what {@link #write} does. */
    public void writeAll(ResultWriter out, List<?> results) {
        ElementWriter<R> each = writer == null ? (to, value) -> to.writeAny(value, declared) : writer;
        out.writeList(results, (to, value) -> each.write(to, as(value)));
    }

    @SuppressWarnings("unchecked") // checked where it is used
    private @Nullable R as(@Nullable Object value) {
        return (R) value;
    }
}
