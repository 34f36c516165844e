package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.json.JsonText;

/** What a problem shows of a value that did not fit. */
final class ShownValue {

    /** Longer values are named by their kind only. */
    private static final int LONGEST = 40;

    private ShownValue() {}

    /** A value that a reader has passed over, as it stands after "but got": itself if it is short, else its kind. */
    static String of(JsonReader passed, JsonKind kind) {
        boolean scalar = kind == JsonKind.STRING || kind == JsonKind.NUMBER || kind == JsonKind.BOOLEAN;
        if (!scalar || passed.valueEnd() - passed.valueStart() > LONGEST) {
            return kind.phrase();
        }
        return kind == JsonKind.STRING ? JsonText.quote(passed.value()) : passed.value();
    }
}
