package dev.assistanttools.json;

/**
 * How much JSON a reader takes in before it refuses; guards against texts that are made to exhaust memory, stack or time.
 *
 * @param maxLength the longest text, in characters (UTF-16 units); at least 1
 * @param maxDepth how deep objects and arrays may nest; 1 to 1000, because readers of nested values recurse
 * @param maxDigits how many digits a number may have, written out without an exponent; 1 to 100,000, because arithmetic on
 *     long numbers takes more than linear time
 */
public record JsonLimits(int maxLength, int maxDepth, int maxDigits) {

    private static final JsonLimits DEFAULTS = new JsonLimits(1024 * 1024, 100, 1000);

    /** Refuses limits out of their ranges. */
    public JsonLimits {
        requireRange("maxLength", maxLength, 1, Integer.MAX_VALUE);
        requireRange("maxDepth", maxDepth, 1, 1000);
        requireRange("maxDigits", maxDigits, 1, 100_000);
    }

    /** 1,048,576 characters, a nesting of 100, numbers of 1,000 digits. */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with another length, in characters. */
    public JsonLimits withMaxLength(int newMaxLength) {
        return new JsonLimits(newMaxLength, maxDepth, maxDigits);
    }

    /** These limits with another depth of nesting. */
    public JsonLimits withMaxDepth(int newMaxDepth) {
        return new JsonLimits(maxLength, newMaxDepth, maxDigits);
    }

    /** These limits with another number of digits. */
    public JsonLimits withMaxDigits(int newMaxDigits) {
        return new JsonLimits(maxLength, maxDepth, newMaxDigits);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
