package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** The constants and methods of a toolset that the code of its tools needs, and the names that its members have. */
final class ToolsetMembers {

    private final ClassName toolset;
    private final ScopeNames constants = new ScopeNames();
    private final ScopeNames methods = new ScopeNames();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> readers = new ArrayList<>();

    ToolsetMembers(ClassName toolset) {
        this.toolset = toolset;
    }

    ClassName toolset() {
        return toolset;
    }

    /** A name like this that no constant has, and none will get. */
    String newConstantName(String name) {
        return constants.newName(name);
    }

    /** A name like this that no method has, and none will get. */
    String newMethodName(String name) {
        return methods.newName(name);
    }

    /** Adds a constant that is called after something, and returns its name. */
    String addConstant(TypeName type, String after, CodeBlock value) {
        String name = newConstantName(constantCase(after));
        fields.add(constant(type, name, value));
        return name;
    }

    void addMethod(MethodSpec method) {
        readers.add(method);
    }

    /** Adds a method before all that are added while it is written: a reader comes before those of what it reads. */
    void addMethodBefore(Supplier<MethodSpec> method) {
        int place = readers.size();
        readers.add(place, method.get());
    }

    /** Puts all that was added into the class. */
    void addTo(TypeSpec.Builder type) {
        fields.forEach(type::addField);
        readers.forEach(type::addMethod);
    }

    static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    static String constantCase(String name) {
        return SnakeCase.of(name).toUpperCase(Locale.ROOT);
    }
}
