package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonText;

/** Texts from outside, as logs and messages show them: quoted, as one that holds line breaks must not write lines, and not too long. */
final class ShownText {

    private ShownText() {}

    /** The text, or its beginning and three dots. */
    static String of(String text, int longest) {
        return text.length() <= longest ? JsonText.quote(text) : JsonText.quote(beginning(text, longest) + "...");
    }

    /** The text, or its beginning and how much is missing. */
    static String counted(String text, int longest) {
        if (text.length() <= longest) {
            return JsonText.quote(text);
        }
        String beginning = beginning(text, longest);
        return JsonText.quote(beginning) + " and " + (text.length() - beginning.length()) + " more characters";
    }

    /** Not more than so many characters, and no half of a surrogate pair at the end. */
    private static String beginning(String text, int longest) {
        boolean splits =
                Character.isHighSurrogate(text.charAt(longest - 1)) && Character.isLowSurrogate(text.charAt(longest));
        return text.substring(0, splits ? longest - 1 : longest);
    }
}
