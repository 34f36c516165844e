package dev.assistanttools.processor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the compiler's command line says about which types' Javadoc is kept: {@code -Aassistanttools.javadoc=PACKAGE,PACKAGE}, the
 * packages below included; without the option, that of all.
 *
 * @param packages the packages; nothing means all, an empty set none
 */
record JavadocScope(Optional<Set<String>> packages) {

    static final String OPTION = "assistanttools.javadoc";

    JavadocScope {
        packages = packages.map(Set::copyOf);
    }

    static JavadocScope of(Map<String, String> options) {
        if (!options.containsKey(OPTION)) {
            return new JavadocScope(Optional.empty());
        }
        // A compiler gives an option without a value as null.
        String value = options.get(OPTION);
        return new JavadocScope(Optional.of(Arrays.stream(value == null ? new String[0] : value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet())));
    }

    boolean contains(String packageName) {
        return packages.isEmpty()
                || packages.get().stream()
                        .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
    }
}
