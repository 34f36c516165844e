package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.UnreadableJsonException;
import org.jspecify.annotations.Nullable;

/** Objects and lists as models write them: as they are, or as the text of a JSON string. */
final class ContainerText {

    private ContainerText() {}

    /** The arguments of a call, where a model may write nothing at all for an object without properties. */
    static String ofArguments(String arguments) {
        return JsonText.isNothing(arguments) ? "{}" : arguments;
    }

    /**
     * The reader before which one of two containers stands: the given one or, if it came as a string, one of the string's text.
     *
     * @param json at the cursor's place
     * @return null if there is neither: noted and passed over
     */
    static @Nullable JsonReader readerOf(
            ArgumentCursor cursor, JsonReader json, JsonKind container, JsonKind other, String expected) {
        JsonKind next = json.peek();
        if (next == container || next == other) {
            return json;
        }
        return cursor.passString(expected) ? ofText(cursor, json, container, other, expected) : null;
    }

    /** Of the string that was passed last. */
    private static @Nullable JsonReader ofText(
            ArgumentCursor cursor, JsonReader json, JsonKind container, JsonKind other, String expected) {
        String text = json.value();
        // Read once to the end before anything is taken from it: a text that breaks off is a wrong value, not a broken
        // call.
        JsonReader check = json.nested(text, UnreadableJsonException::new);
        try {
            if (text.isBlank() || (check.peek() != container && check.peek() != other)) {
                cursor.noteMismatch(expected);
                return null;
            }
            check.pass();
            check.end();
        } catch (UnreadableJsonException e) {
            cursor.note("expected " + expected + ", but got a string that can't be read as one: " + e.getMessage());
            return null;
        }
        return json.nested(text, cursor);
    }
}
