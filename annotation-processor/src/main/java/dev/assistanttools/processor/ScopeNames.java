package dev.assistanttools.processor;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names that are taken in one scope of generated code. */
final class ScopeNames {

    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final IdentityHashMap<ParameterModel, String> variables = new IdentityHashMap<>();

    /** A scope without names. */
    ScopeNames() {
        this(Set.of());
    }

    /** A scope in which some names are taken from the start. */
    ScopeNames(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** A name like this that is not taken yet; from now on it is. */
    String newName(String suggestion) {
        String name = identifier(suggestion);
        while (SourceVersion.isKeyword(name) || reserved.contains(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The new name of the variable of a parameter or component. */
    String newName(String suggestion, ParameterModel parameter) {
        String name = newName(suggestion);
        variables.put(parameter, name);
        return name;
    }

    /** The name of the variable of a parameter or component that has been given one. */
    String get(ParameterModel parameter) {
        return Objects.requireNonNull(variables.get(parameter), parameter.label());
    }

    /** Whether a text is a name already, of ASCII letters, underscores and digits, as most are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!isLetter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** The text with an underscore for what Java allows in no name, and before what it allows only later in one. */
    private static String identifier(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean isPart = Character.isJavaIdentifierPart(character);
            if (i == 0 && isPart && !Character.isJavaIdentifierStart(character)) {
                name.append('_');
            }
            name.appendCodePoint(isPart ? character : '_');
            i += Character.charCount(character);
        }
        return name.toString();
    }
}
