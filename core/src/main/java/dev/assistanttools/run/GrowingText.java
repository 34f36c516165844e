package dev.assistanttools.run;

/** A part of a message, or the arguments of a call, as far as it was told. For one thread at a time. */
final class GrowingText {

    private TextSoFar text = new TextSoFar();
    private int annotations;
    private boolean isDone;

    /** Takes in what was added. */
    TextSoFar add(String delta) {
        text = text.with(delta);
        return text;
    }

    /** What of the whole was not told; empty also if the whole is another text. */
    String missing(String whole) {
        return whole.length() > text.length() && whole.startsWith(text.toString())
                ? whole.substring(text.length())
                : "";
    }

    /** How many annotations were told. */
    int annotations() {
        return annotations;
    }

    void addAnnotation() {
        annotations++;
    }

    /** Whether this is the first time that it is called whole. */
    boolean finish() {
        boolean isFirst = !isDone;
        isDone = true;
        return isFirst;
    }
}
