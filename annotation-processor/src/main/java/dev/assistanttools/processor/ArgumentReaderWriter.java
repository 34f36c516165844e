package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.assistanttools.processor.Assembly.Argument.OfClassName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that reads the properties of objects into local variables, and one reader per record and per type with
 * several classes. One instance writes for one toolset; a record that several tools take has one reader.
 */
final class ArgumentReaderWriter {

    /** What names a local variable can't have: it would hide the type of that name. */
    private static final List<String> USED_TYPES = List.of(
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

    /** What a reader is for: a class with its subclasses or alone, and that for itself or given its name. */
    private record ReaderKey(TypeName type, boolean isVariant, Optional<String> nameGiven) {

        static ReaderKey of(Assembly assembly) {
            return new ReaderKey(
                    assembly.type(), false, assembly.classNameGiven().map(OfClassName::name));
        }
    }

    private final ToolsetMembers members;
    private final ShapeWriter shapes;
    private final ArgumentValueWriter values;
    private final Set<TypeName> reserved = new HashSet<>();
    private final Map<ReaderKey, String> readers = new LinkedHashMap<>();
    private final Map<String, String> shapesOfReaders = new LinkedHashMap<>();

    ArgumentReaderWriter(ToolsetMembers members) {
        this.members = members;
        this.shapes = new ShapeWriter(members);
        this.values = new ArgumentValueWriter(members, shapes, this::objectReader);
    }

    /** Keeps constants from hiding an enum of the same name, as {@code TLS.V1} would then be read as a field of a field. */
    void reserveNames(List<ParameterModel> parameters) {
        parameters.stream().map(ParameterModel::schema).forEach(this::reserveNames);
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
            members.newConstantName(enumeration.type().topLevelClassName().simpleName());
        }
    }

    /** The names of a method's local variables: those of its parameters as they are where that hides nothing, all others out of their way. */
    ScopeNames locals(List<ParameterModel> parameters, ClassName bean) {
        ScopeNames locals = new ScopeNames();
        USED_TYPES.forEach(locals::newName);
        locals.newName(members.toolset().simpleName());
        locals.newName(bean.topLevelClassName().simpleName());
        parameters.forEach(parameter -> locals.newName(local(parameter.variable()), parameter));
        return locals;
    }

    /** A variable in capitals could hide one of the constants. */
    private static String local(String variable) {
        return variable.equals(variable.toUpperCase(Locale.ROOT)) ? "value" + variable : variable;
    }

    /** Declares a variable per parameter and reads the object at the reader's place into them. */
    CodeBlock readObject(String name, List<ParameterModel> parameters, ScopeNames locals, String arguments) {
        return readObject(parameters, locals, arguments, shapes.ofObject(name, parameters), Map.of());
    }

    private CodeBlock readObject(
            List<ParameterModel> parameters,
            ScopeNames locals,
            String arguments,
            String shape,
            Map<ParameterModel, String> sent) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (ParameterModel parameter : parameters) {
            code.addStatement("$T $N = $L", parameter.type(), locals.get(parameter), values.absent(parameter));
        }
        sent.values().forEach(variable -> code.addStatement("boolean $N = false", variable));
        code.beginControlFlow("if ($N.beginObject($N))", arguments, shape);
        if (parameters.isEmpty()) {
            code.addStatement("$N.nextProperty()", arguments);
        } else {
            code.add(readProperties(parameters, locals, arguments, sent));
        }
        return code.endControlFlow().build();
    }

    private CodeBlock readProperties(
            List<ParameterModel> parameters, ScopeNames locals, String arguments, Map<ParameterModel, String> sent) {
        String property = locals.newName("property");
        String inner = locals.newName("inner");
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow(
                        "for (int $1N = $2N.nextProperty(); $1N >= 0; $1N = $2N.nextProperty())", property, arguments)
                .beginControlFlow("switch ($N)", property);
        for (int i = 0; i < parameters.size(); i++) {
            ParameterModel parameter = parameters.get(i);
            CodeBlock value = values.value(parameter, arguments, inner);
            if (sent.containsKey(parameter)) {
                code.beginControlFlow("case $L ->", i)
                        .addStatement("$N = $L", locals.get(parameter), value)
                        .addStatement("$N = true", sent.get(parameter))
                        .endControlFlow();
            } else {
                code.addStatement("case $L -> $N = $L", i, locals.get(parameter), value);
            }
        }
        return code.addStatement("default -> throw new $T()", IllegalStateException.class)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private String objectReader(SchemaNode node) {
        if (node instanceof SchemaNode.Variant variant) {
            ReaderKey key = new ReaderKey(variant.type(), true, Optional.empty());
            return objectReader(key, variant.className(), name -> writeVariantReader(name, variant));
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            Assembly assembly = wrapped.assembly();
            return objectReader(
                    ReaderKey.of(assembly), assembly.className(), name -> writeWrapperReader(name, wrapped));
        }
        SchemaNode.Structure structure = (SchemaNode.Structure) node;
        return objectReader(
                ReaderKey.of(structure.assembly()), structure.className(), name -> writeRecordReader(name, structure));
    }

    private String objectReader(ReaderKey key, ClassName type, Function<String, MethodSpec> writer) {
        String known = readers.get(key);
        if (known != null) {
            return known;
        }
        String name = members.newMethodName("read" + type.simpleName());
        readers.put(key, name);
        members.addMethodBefore(() -> writer.apply(name));
        return name;
    }

    private MethodSpec writeVariantReader(String name, SchemaNode.Variant variant) {
        List<String> branches = variant.parts().stream().map(this::objectReader).toList();
        String shape = shapes.ofVariant(
                variant, branches.stream().map(shapesOfReaders::get).toList());
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("return switch ($T.next(arguments, $N))", CoreNames.ARGUMENT_VARIANTS, shape);
        for (int i = 0; i < branches.size(); i++) {
            code.addStatement("case $L -> $N(arguments)", i, branches.get(i));
        }
        code.addStatement("default -> null").unindent().add("};\n");
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(variant.type())
                .addParameter(CoreNames.ARGUMENT_READER, "arguments")
                .addCode(code.build())
                .build();
    }

    private MethodSpec writeRecordReader(String name, SchemaNode.Structure structure) {
        List<ParameterModel> components = structure.components();
        ClassName type = structure.className();
        ScopeNames locals = locals(components, type);
        String arguments = locals.newName("arguments");
        Map<ParameterModel, String> sent = AssemblyWriter.sent(structure.assembly(), locals);
        String shape = shapes.ofObject(type.simpleName(), components);
        shapesOfReaders.put(name, shape);
        CodeBlock read = readObject(components, locals, arguments, shape, sent);
        if (structure.isEnum()) {
            return unfinishedReader(name, type, read, arguments)
                    .addStatement("return $N", locals.get(components.get(0)))
                    .build();
        }
        return reader(name, structure.assembly(), read, arguments, locals, sent);
    }

    private MethodSpec writeWrapperReader(String name, SchemaNode.Wrapped wrapped) {
        ParameterModel value = wrapped.value();
        ScopeNames locals = locals(List.of(value), wrapped.assembly().className());
        String arguments = locals.newName("arguments");
        CodeBlock read = CodeBlock.builder()
                .addStatement(
                        "$T $N = $L",
                        value.type(),
                        locals.get(value),
                        values.value(value, arguments, locals.newName("inner")))
                .build();
        return reader(name, wrapped.assembly(), read, arguments, locals, Map.of());
    }

    private static MethodSpec reader(
            String name,
            Assembly assembly,
            CodeBlock read,
            String arguments,
            ScopeNames locals,
            Map<ParameterModel, String> sent) {
        MethodSpec.Builder method = unfinishedReader(name, assembly.type(), read, arguments)
                .beginControlFlow("try")
                .addCode(AssemblyWriter.make(assembly, locals, sent));
        String refusal = locals.newName("refusal");
        method.nextControlFlow("catch ($T $N)", RuntimeException.class, refusal)
                .addStatement("$N.refuse($N)", arguments, refusal)
                .addStatement("return null");
        if (assembly.throwsChecked()) {
            method.nextControlFlow("catch ($T $N)", Exception.class, refusal)
                    .addStatement("$N.refuse(new $T($N))", arguments, IllegalArgumentException.class, refusal)
                    .addStatement("return null");
        }
        return method.endControlFlow().build();
    }

    /** A reader up to where its value can be made. */
    private static MethodSpec.Builder unfinishedReader(String name, TypeName type, CodeBlock read, String arguments) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(CoreNames.ARGUMENT_READER, arguments)
                .addCode(read)
                .beginControlFlow("if ($N.hasProblems())", arguments)
                .addStatement("return null")
                .endControlFlow();
    }
}
