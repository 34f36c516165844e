package dev.assistanttools.tool;

import java.util.regex.Pattern;

/** The rule for the names of functions: {@code ^[a-zA-Z0-9_-]{1,64}$} (OpenAI API reference, function objects). */
public final class ToolName {

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private ToolName() {}

    /** Whether a function may have this name. */
    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
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
