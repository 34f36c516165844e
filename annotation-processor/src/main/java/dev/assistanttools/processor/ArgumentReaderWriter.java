package dev.assistanttools.processor;

import dev.assistanttools.processor.Assembly.Argument.OfClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Writes the code that reads the properties of objects into local variables, and one reader per record and per type with
 * several classes. One instance writes for one toolset; a record that several tools take has one reader.
 */
final class ArgumentReaderWriter {

    private static final ClassName EXCEPTION = ClassName.of("java.lang", "Exception");
    private static final ClassName ILLEGAL_ARGUMENT = ClassName.of("java.lang", "IllegalArgumentException");
    private static final ClassName ILLEGAL_STATE = ClassName.of("java.lang", "IllegalStateException");
    private static final ClassName RUNTIME_EXCEPTION = ClassName.of("java.lang", "RuntimeException");

    /** What names a local variable can't have: it would hide the type of that name. */
    private static final Set<String> USED_TYPES = Set.of(
            "ArgumentArrays",
            "ArgumentMaps",
            "ArgumentReader",
            "ArgumentTrees",
            "ArgumentVariants",
            "JsonNode",
            "Optional",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "ToolContext",
            "ToolOutput",
            "IllegalStateException",
            "RuntimeException",
            "Exception",
            "IllegalArgumentException");

    private final ToolsetMembers members;
    private final ShapeWriter shapes;
    private final ArgumentValueWriter values;
    private final Set<TypeName> reserved = new HashSet<>();
    private final Map<String, String> readers = new LinkedHashMap<>();
    private final Map<String, String> shapesOfReaders = new LinkedHashMap<>();

    ArgumentReaderWriter(ToolsetMembers members) {
        this.members = members;
        this.shapes = new ShapeWriter(members);
        this.values = new ArgumentValueWriter(members, shapes, this::objectReader);
    }

    /** Keeps constants from hiding an enum of the same name, as {@code TLS.V1} would then be read as a field of a field. */
    void reserveNames(List<ParameterModel> parameters) {
        for (ParameterModel parameter : parameters) {
            reserveNames(parameter.schema());
        }
    }

    /** A class among several may have been read for itself already, and be given its name here only. */
    private void reserveNames(SchemaNode.Structure branch) {
        reserveNames(branch.components());
        branch.assembly().classNameGiven().ifPresent(given -> reserveNames(List.of(given.component())));
    }

    private void reserveNames(SchemaNode node) {
        if (node instanceof SchemaNode.Sequence sequence) {
            reserveNames(sequence.element());
        } else if (node instanceof SchemaNode.Mapping mapping) {
            reserveNames(mapping.value());
            mapping.keys().ifPresent(this::reserveNames);
        } else if (node instanceof SchemaNode.Wrapped wrapped && reserved.add(wrapped.type())) {
            reserveNames(wrapped.value().schema());
        } else if (node instanceof SchemaNode.Structure structure && reserved.add(structure.type())) {
            reserveNames(structure.components());
        } else if (node instanceof SchemaNode.Variant variant && reserved.add(variant.type())) {
            variant.branches().forEach(branch -> reserveNames(branch.structure()));
        } else if (node instanceof SchemaNode.Enumeration enumeration && reserved.add(enumeration.type())) {
            members.newConstantName(enumeration.type().topLevelName());
        }
    }

    /** The names of a method's local variables: those of its parameters as they are where that hides nothing, all others out of their way. */
    ScopeNames locals(List<ParameterModel> parameters, ClassName bean) {
        ScopeNames locals = new ScopeNames(USED_TYPES);
        locals.newName(members.toolset().simpleName());
        locals.newName(bean.topLevelName());
        for (ParameterModel parameter : parameters) {
            locals.newName(local(parameter.variable()), parameter);
        }
        return locals;
    }

    /** A variable in capitals could hide one of the constants. */
    private static String local(String variable) {
        return variable.equals(variable.toUpperCase(Locale.ROOT)) ? "value" + variable : variable;
    }

    /** Declares a variable per parameter and reads the object at the reader's place into them. */
    void readObject(JavaText code, String name, List<ParameterModel> parameters, ScopeNames locals, String arguments) {
        readObject(code, parameters, locals, arguments, shapes.ofObject(name, parameters), Map.of());
    }

    private void readObject(
            JavaText code,
            List<ParameterModel> parameters,
            ScopeNames locals,
            String arguments,
            String shape,
            Map<ParameterModel, String> sent) {
        for (ParameterModel parameter : parameters) {
            declare(code, parameter, locals, values.absent(parameter));
        }
        for (String variable : sent.values()) {
            code.statement("boolean " + variable + " = false");
        }
        code.begin("if (" + arguments + ".beginObject(" + shape + "))");
        if (parameters.isEmpty()) {
            code.statement(arguments + ".nextProperty()");
        } else {
            readProperties(code, parameters, locals, arguments, sent);
        }
        code.end();
    }

    private void declare(JavaText code, ParameterModel parameter, ScopeNames locals, String value) {
        code.statement(members.name(parameter.type()) + " " + locals.get(parameter) + " = " + value);
    }

    private void readProperties(
            JavaText code,
            List<ParameterModel> parameters,
            ScopeNames locals,
            String arguments,
            Map<ParameterModel, String> sent) {
        String property = locals.newName("property");
        String inner = locals.newName("inner");
        String next = property + " = " + arguments + ".nextProperty()";
        code.begin("for (int " + next + "; " + property + " >= 0; " + next + ")")
                .begin("switch (" + property + ")");
        for (int i = 0; i < parameters.size(); i++) {
            ParameterModel parameter = parameters.get(i);
            String assignment = locals.get(parameter) + " = " + values.value(parameter, arguments, inner);
            if (sent.containsKey(parameter)) {
                code.begin("case " + i + " ->")
                        .statement(assignment)
                        .statement(sent.get(parameter) + " = true")
                        .end();
            } else {
                code.statement("case " + i + " -> " + assignment);
            }
        }
        code.statement("default -> throw new " + members.name(ILLEGAL_STATE) + "()")
                .end()
                .end();
    }

    private String objectReader(SchemaNode node) {
        if (node instanceof SchemaNode.Variant variant) {
            String key = "variant " + variant.type();
            return objectReader(key, variant.className(), (method, name) -> writeVariantReader(method, name, variant));
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            Assembly assembly = wrapped.assembly();
            return objectReader(
                    key(assembly), assembly.className(), (method, name) -> writeWrapperReader(method, name, wrapped));
        }
        SchemaNode.Structure structure = (SchemaNode.Structure) node;
        return objectReader(
                key(structure.assembly()),
                structure.className(),
                (method, name) -> writeRecordReader(method, name, structure));
    }

    private String objectReader(String key, ClassName type, BiConsumer<JavaText, String> writer) {
        String known = readers.get(key);
        if (known != null) {
            return known;
        }
        String name = members.newMethodName("read" + type.simpleName());
        readers.put(key, name);
        members.addMethodBefore(method -> writer.accept(method, name));
        return name;
    }

    /** What a reader of one class is for: the class by itself, or given its name among several. */
    private static String key(Assembly assembly) {
        Optional<OfClassName> given = assembly.classNameGiven();
        return given.isEmpty() ? assembly.type().toString() : given.get().name() + " of " + assembly.type();
    }

    private void writeVariantReader(JavaText method, String name, SchemaNode.Variant variant) {
        List<String> branches = new ArrayList<>();
        List<String> branchShapes = new ArrayList<>();
        for (SchemaNode branch : variant.parts()) {
            branches.add(objectReader(branch));
        }
        branches.forEach(branch -> branchShapes.add(shapesOfReaders.get(branch)));
        String shape = shapes.ofVariant(variant, branchShapes);
        begin(method, name, variant.type(), "arguments");
        method.begin(
                "return switch (" + members.name(CoreNames.ARGUMENT_VARIANTS) + ".next(arguments, " + shape + "))");
        for (int i = 0; i < branches.size(); i++) {
            method.statement("case " + i + " -> " + branches.get(i) + "(arguments)");
        }
        method.statement("default -> null").end(";").end();
    }

    private void writeRecordReader(JavaText method, String name, SchemaNode.Structure structure) {
        List<ParameterModel> components = structure.components();
        ClassName type = structure.className();
        ScopeNames locals = locals(components, type);
        String arguments = locals.newName("arguments");
        Map<ParameterModel, String> sent = AssemblyWriter.sent(structure.assembly(), locals);
        String shape = shapes.ofObject(type.simpleName(), components);
        shapesOfReaders.put(name, shape);
        begin(method, name, structure.isEnum() ? type : structure.assembly().type(), arguments);
        readObject(method, components, locals, arguments, shape, sent);
        returnIfThereAreProblems(method, arguments);
        if (structure.isEnum()) {
            method.statement("return " + locals.get(components.get(0))).end();
        } else {
            makeValue(method, structure.assembly(), arguments, locals, sent);
        }
    }

    private void writeWrapperReader(JavaText method, String name, SchemaNode.Wrapped wrapped) {
        ParameterModel value = wrapped.value();
        Assembly assembly = wrapped.assembly();
        ScopeNames locals = locals(List.of(value), assembly.className());
        String arguments = locals.newName("arguments");
        begin(method, name, assembly.type(), arguments);
        declare(method, value, locals, values.value(value, arguments, locals.newName("inner")));
        returnIfThereAreProblems(method, arguments);
        makeValue(method, assembly, arguments, locals, Map.of());
    }

    private void begin(JavaText method, String name, TypeName type, String arguments) {
        String parameter = members.name(CoreNames.ARGUMENT_READER) + " " + arguments;
        method.beginMethod("private static " + members.name(type) + " " + name, parameter, "");
    }

    private static void returnIfThereAreProblems(JavaText method, String arguments) {
        method.begin("if (" + arguments + ".hasProblems())")
                .statement("return null")
                .end();
    }

    /** Makes the value of what was read, and ends the method. */
    private void makeValue(
            JavaText method, Assembly assembly, String arguments, ScopeNames locals, Map<ParameterModel, String> sent) {
        method.begin("try");
        AssemblyWriter.make(method, members, assembly, locals, sent);
        String refusal = locals.newName("refusal");
        method.next("catch (" + members.name(RUNTIME_EXCEPTION) + " " + refusal + ")")
                .statement(arguments + ".refuse(" + refusal + ")")
                .statement("return null");
        if (assembly.throwsChecked()) {
            String unchecked = "new " + members.name(ILLEGAL_ARGUMENT) + "(" + refusal + ")";
            method.next("catch (" + members.name(EXCEPTION) + " " + refusal + ")")
                    .statement(arguments + ".refuse(" + unchecked + ")")
                    .statement("return null");
        }
        method.end().end();
    }
}
