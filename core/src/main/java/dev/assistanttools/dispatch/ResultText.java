package dev.assistanttools.dispatch;

import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.tool.ToolOutput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a tool's result what the model reads. Thread-safe. */
final class ResultText {

    /** Made with the first result that is not a text. */
    private @Nullable ResultJson json;

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

    /** Made twice in a race, which does no harm. */
    private String json(Object value, ResultForm<?> form) {
        ResultJson made = json;
        if (made == null) {
            made = new ResultJson();
            json = made;
        }
        return made.of(value, form);
    }
}
