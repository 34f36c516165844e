package dev.assistanttools.run;

/**
 * A text that was still being written, up to a moment. It costs nothing until it is asked for, so that a listener may look at every
 * hundredth. Immutable.
 */
public final class TextSoFar {

    private final StringBuilder written;
    private final int length;

    /** All of a text that grows by {@link #with}. */
    TextSoFar() {
        this(new StringBuilder(), 0);
    }

    private TextSoFar(StringBuilder written, int length) {
        this.written = written;
        this.length = length;
    }

    /** This text and more. Only the newest of a text's moments may go on. */
    TextSoFar with(String more) {
        synchronized (written) {
            written.append(more);
            return new TextSoFar(written, length + more.length());
        }
    }

    /** How many characters it has. */
    public int length() {
        return length;
    }

    /** The text; made anew each time. */
    @Override
    public String toString() {
        synchronized (written) {
            return written.substring(0, length);
        }
    }
}
