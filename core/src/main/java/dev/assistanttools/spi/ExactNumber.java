package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number at a cursor's place, or a string whose whole text is one, exactly or not at all: what does not fit is noted
 * and passed over.
 */
final class ExactNumber {

    private ExactNumber() {}

    static long integer(ArgumentCursor cursor, long least, long most) {
        NumberText number = pass(cursor, "an integer");
        if (number != null) {
            try {
                return number.integer(least, most);
            } catch (UnfitValueException e) {
                cursor.noteMismatch(e.expected());
            }
        }
        return 0;
    }

    static float binary32(ArgumentCursor cursor) {
        NumberText number = pass(cursor, "a number");
        if (number != null) {
            try {
                return number.binary32();
            } catch (UnfitValueException e) {
                cursor.noteMismatch(e.expected());
            }
        }
        return 0;
    }

    static double binary64(ArgumentCursor cursor) {
        NumberText number = pass(cursor, "a number");
        if (number != null) {
            try {
                return number.binary64();
            } catch (UnfitValueException e) {
                cursor.noteMismatch(e.expected());
            }
        }
        return 0;
    }

    static @Nullable BigInteger bigInteger(ArgumentCursor cursor) {
        NumberText number = pass(cursor, "an integer");
        if (number != null) {
            try {
                return number.bigInteger();
            } catch (UnfitValueException e) {
                cursor.noteMismatch(e.expected());
            }
        }
        return null;
    }

    static @Nullable BigDecimal bigDecimal(ArgumentCursor cursor) {
        NumberText number = pass(cursor, "a number");
        if (number != null) {
            try {
                return number.bigDecimal();
            } catch (UnfitValueException e) {
                cursor.noteMismatch(e.expected());
            }
        }
        return null;
    }

    private static @Nullable NumberText pass(ArgumentCursor cursor, String expected) {
        cursor.passScalar();
        if (cursor.came() == JsonKind.NUMBER) {
            return cursor.number().set(cursor.text(), cursor.valueStart(), cursor.valueEnd());
        }
        if (cursor.came() == JsonKind.STRING) {
            String text = cursor.value();
            if (JsonNumber.isNumber(text)) {
                return cursor.number().set(text, 0, text.length());
            }
        }
        cursor.noteMismatch(expected);
        return null;
    }
}
