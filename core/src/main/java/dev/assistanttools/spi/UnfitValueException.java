package dev.assistanttools.spi;

/** A scalar value does not fit its type. Never leaves the reader, which turns it into a problem; so it needs no stack. */
final class UnfitValueException extends Exception {

    private static final long serialVersionUID = 1L;

    /** An exception that says what would have fitted, as it stands after "expected". */
    UnfitValueException(String expected) {
        super(expected, null, false, false);
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
