package dev.assistanttools.registry.reflect;

import java.util.Locale;

/** From the names of Java methods to the names of tools. */
final class SnakeCase {

    private SnakeCase() {}

    /** {@code findURLById} becomes {@code find_url_by_id}: a run of capitals is one word, digits stay with the word before. */
    static String of(String camelCase) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            if (startsWord(camelCase, i)) {
                words.append('_');
            }
            words.append(camelCase.charAt(i));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i)) || name.charAt(i - 1) == '_') {
            return false;
        }
        boolean endsCapitals = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(name.charAt(i - 1)) || endsCapitals;
    }
}
