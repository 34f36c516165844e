package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The constants and methods of a toolset that the code of its tools needs, and the names that its members and types have. */
final class ToolsetMembers {

    private final ClassName toolset;
    private final Imports imports;
    private final ScopeNames constants = new ScopeNames();
    private final ScopeNames methods;
    private final JavaText fields = new JavaText(1);
    private final List<JavaText> readers = new ArrayList<>();

    /**
     * No members yet.
     *
     * @param inheritedMethods names that no method can have
     */
    ToolsetMembers(ClassName toolset, Imports imports, Set<String> inheritedMethods) {
        this.methods = new ScopeNames(inheritedMethods);
        this.toolset = toolset;
        this.imports = imports;
    }

    ClassName toolset() {
        return toolset;
    }

    /** A type as the toolset's file names it. */
    String name(TypeName type) {
        return type.in(imports);
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
    String addConstant(TypeName type, String after, String value) {
        String name = newConstantName(constantCase(after));
        addConstant(fields, type, name, value);
        return name;
    }

    /** Adds a constant to lines of members. */
    void addConstant(JavaText lines, TypeName type, String name, String value) {
        lines.statement("private static final " + name(type) + " " + name + " = " + value)
                .gap();
    }

    /** Adds a method whose text is complete. */
    void addMethod(JavaText method) {
        readers.add(method);
    }

    /** Adds a method before all that are added while it is written: a reader comes before those of what it reads. */
    void addMethodBefore(Consumer<JavaText> writer) {
        JavaText method = new JavaText(1);
        readers.add(method);
        writer.accept(method);
    }

    /** All constants that were added, each with an empty line after it. */
    JavaText constants() {
        return fields;
    }

    /** All methods that were added. */
    List<JavaText> methods() {
        return readers;
    }

    /** A name as constants are called. */
    static String constantCase(String name) {
        return SnakeCase.of(name).toUpperCase(Locale.ROOT);
    }
}
