package dev.assistanttools.it.twin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as Java prints them, with their classes. */
final class Shown {

    private Shown() {}

    static String of(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value)
                    .append(" (")
                    .append(value == null ? "null" : value.getClass().getSimpleName())
                    .append(") ");
        }
        return text.toString();
    }

    static String array(@Nullable Object array) {
        String all = Arrays.deepToString(new @Nullable Object[] {array});
        return all.substring(1, all.length() - 1);
    }
}
