package dev.assistanttools.tool;

/** The rule for the names of functions: {@code ^[a-zA-Z0-9_-]{1,64}$} (OpenAI API reference, function objects). */
public final class ToolName {

    private static final int LONGEST = 64;

    private ToolName() {}

    /** Whether a function may have this name. */
    public static boolean isLegal(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isLegal(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /**
     * Returns the name if a function may have it.
     *
     * @throws IllegalArgumentException if it may not
     */
    public static String requireLegal(String name) {
        if (!isLegal(name)) {
            throw new IllegalArgumentException(
                    "A tool's name has 1 to 64 letters, digits, underscores or hyphens, not '" + name + "'.");
        }
        return name;
    }
}
