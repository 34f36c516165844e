package dev.assistanttools.processor;

import com.palantir.javapoet.NameAllocator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The names that are taken in one scope of generated code. JavaPoet's {@code NameAllocator} would hash whole models and draw a
 * random number per name; a scope is made for each tool, so that took a tenth of the processor's time.
 */
final class ScopeNames {

    private final Set<String> taken = new HashSet<>();
    private final IdentityHashMap<ParameterModel, String> variables = new IdentityHashMap<>();

    /** A name like this that is not taken yet; from now on it is. */
    String newName(String suggestion) {
        String name = NameAllocator.toJavaIdentifier(suggestion);
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
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
}
