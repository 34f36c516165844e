package dev.assistanttools.server;

/**
 * A text that a regular expression may look at only so often. Some expressions need exponential time for some texts, and matching
 * can't be interrupted; the texts here come from outside.
 */
final class BoundedText implements CharSequence {

    private final String text;
    private long looksLeft;

    BoundedText(String text, long looks) {
        this.text = text;
        this.looksLeft = looks;
    }

    /** The expression looked too often. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        looksLeft--;
        if (looksLeft < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
