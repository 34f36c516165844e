package dev.assistanttools.dispatch;

import dev.assistanttools.dispatch.ResultText.Several;
import dev.assistanttools.json.JsonWriter;
import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;

/** Writes results as JSON, however long. Thread-safe. */
final class ResultJson {

    private final WriterPool writers = new WriterPool();

    /**
     * The result as JSON.
     *
     * @throws UnwritableJsonException if it can't be written
     */
    String of(Object value, ResultForm<?> form) {
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
