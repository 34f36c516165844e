package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonReader;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks through a value of any form for what a codec takes without a word, and notes it at its place: a key that is there
 * twice, of which the later value would stand, and a number that takes memory or time when it is written out.
 */
final class TreeCheck {

    private final ArgumentCursor cursor;
    private final JsonReader json;
    private boolean isSound = true;

    private TreeCheck(ArgumentCursor cursor, JsonReader json) {
        this.cursor = cursor;
        this.json = json;
    }

    /**
     * Whether a value may be handed to a codec.
     *
     * @param cursor at the value's place
     * @param json of the value alone
     */
    static boolean isSound(ArgumentCursor cursor, JsonReader json) {
        TreeCheck check = new TreeCheck(cursor, json);
        check.value();
        return check.isSound;
    }

    private void value() {
        JsonKind next = json.peek();
        if (next == JsonKind.OBJECT) {
            object();
        } else if (next == JsonKind.ARRAY) {
            list();
        } else if (json.pass() == JsonKind.NUMBER) {
            number();
        }
    }

    private void object() {
        json.beginObject();
        ReadingFrame frame = cursor.enterFrame(null, null);
        Set<String> met = new HashSet<>();
        while (json.nextName()) {
            String name = json.value();
            frame.name = name;
            if (!met.add(name)) {
                note("the key is there twice");
            }
            value();
        }
        cursor.leave(frame);
    }

    private void list() {
        json.beginArray();
        ReadingFrame frame = cursor.enterFrame(null, null);
        while (json.nextElement()) {
            frame.index++;
            value();
        }
        cursor.leave(frame);
    }

    private void number() {
        try {
            cursor.number().set(json.text(), json.valueStart(), json.valueEnd()).bigDecimal();
        } catch (UnfitValueException e) {
            note("expected " + e.expected() + ", but got " + ShownValue.of(json, JsonKind.NUMBER));
        }
    }

    private void note(String message) {
        isSound = false;
        cursor.note(message);
    }
}
