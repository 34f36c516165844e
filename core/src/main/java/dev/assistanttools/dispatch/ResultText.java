package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonWriter;
import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import dev.assistanttools.tool.ToolOutput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a tool's result what the model reads. Thread-safe. */
final class ResultText {

    private final WriterPool writers = new WriterPool();

    /**
     * Several results in place of one.
     *
     * @param values in their order
     */
    record Several(List<?> values) {}

    /**
     * The result as text, however long.
     *
     * @throws UnwritableJsonException if it can't be written
     */
    String of(@Nullable Object result, ResultForm<?> form) {
        Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
        if (value instanceof Optional<?>) {
            return of(value, form);
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof ToolOutput output) {
            return output.text();
        }
        if (value == null) {
            return form.isNothing() ? ToolOutput.DONE.text() : "null";
        }
        return json(value, form);
    }

    private String json(Object value, ResultForm<?> form) {
        JsonWriter writer = writers.take();
        try {
            write(writer, value, form);
            return writer.takeText();
        } finally {
            writers.giveBack(writer);
        }
    }

    private static void write(JsonWriter writer, Object value, ResultForm<?> form) {
        try {
            writeAs(form, value, writer);
        } catch (UnwritableJsonException e) {
            throw e;
        } catch (ClassCastException e) {
            // An unchecked cast put what it should not into a list; what it is can be told all the same.
            writer.clear();
            writeAs(ResultForm.byClass(), value, writer);
        } catch (RuntimeException e) {
            throw new UnwritableJsonException(
                    "A " + value.getClass().getName() + " threw when it was written: " + e, e);
        }
    }

    private static void writeAs(ResultForm<?> form, Object value, JsonWriter writer) {
        ResultWriter out = ResultWriter.to(writer);
        if (value instanceof Several several) {
            form.writeAll(out, several.values());
        } else {
            form.write(out, value);
        }
    }
}
