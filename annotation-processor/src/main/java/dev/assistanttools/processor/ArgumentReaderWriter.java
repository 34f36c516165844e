package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.SchemaNode.Container;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that reads arguments into local variables, and what it needs beside it: the shapes of objects and enums as
 * constants, and one reader per record. One instance writes for one toolset; a record or enum that several tools take has one
 * reader or shape.
 */
final class ArgumentReaderWriter {

    /** What names a local variable can't have: it would hide the type of that name. */
    private static final List<String> USED_TYPES = List.of(
            "ArgumentArrays",
            "ArgumentMaps",
            "ArgumentReader",
            "ArgumentTrees",
            "JsonNode",
            "Optional",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "ToolOutput",
            "IllegalStateException",
            "RuntimeException",
            "Exception",
            "IllegalArgumentException");

    private static final int LARGE_ENUM = 100;

    private final ClassName toolset;
    private final NameAllocator constants;
    private final NameAllocator methods;
    private final Set<TypeName> reserved = new HashSet<>();
    private final Map<ClassName, String> enumShapes = new LinkedHashMap<>();
    private final Map<TypeName, String> recordReaders = new LinkedHashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> readers = new ArrayList<>();

    ArgumentReaderWriter(ClassName toolset, NameAllocator constants, NameAllocator methods) {
        this.toolset = toolset;
        this.constants = constants;
        this.methods = methods;
    }

    /** Keeps constants from hiding an enum of the same name, as {@code TLS.V1} would then be read as a field of a field. */
    void reserveNames(List<ParameterModel> parameters) {
        parameters.stream().map(ParameterModel::schema).forEach(this::reserveNames);
    }

    private void reserveNames(SchemaNode node) {
        if (node instanceof SchemaNode.Sequence sequence) {
            reserveNames(sequence.element());
        } else if (node instanceof SchemaNode.Mapping mapping) {
            reserveNames(mapping.value());
            mapping.keys().ifPresent(this::reserveNames);
        } else if (node instanceof SchemaNode.Structure structure && reserved.add(structure.type())) {
            reserveNames(structure.components());
        } else if (node instanceof SchemaNode.Enumeration enumeration && reserved.add(enumeration.type())) {
            constants.newName(enumeration.type().topLevelClassName().simpleName());
        }
    }

    /** The names of a method's local variables: those of its parameters as they are where that hides nothing, all others out of their way. */
    NameAllocator locals(List<ParameterModel> parameters, ClassName bean) {
        NameAllocator locals = new NameAllocator();
        USED_TYPES.forEach(locals::newName);
        locals.newName(toolset.simpleName());
        locals.newName(bean.topLevelClassName().simpleName());
        parameters.forEach(parameter -> locals.newName(local(parameter.variable()), parameter));
        return locals;
    }

    /** A variable in capitals could hide one of the constants. */
    private static String local(String variable) {
        return variable.equals(variable.toUpperCase(Locale.ROOT)) ? "value" + variable : variable;
    }

    /** Declares a variable per parameter and reads the object at the reader's place into them. */
    CodeBlock readObject(String name, List<ParameterModel> parameters, NameAllocator locals, String arguments) {
        return readObject(name, parameters, locals, arguments, Map.of());
    }

    private CodeBlock readObject(
            String name,
            List<ParameterModel> parameters,
            NameAllocator locals,
            String arguments,
            Map<ParameterModel, String> sent) {
        String shape = objectShape(name, parameters);
        CodeBlock.Builder code = CodeBlock.builder();
        for (ParameterModel parameter : parameters) {
            code.addStatement("$T $N = $L", parameter.type(), locals.get(parameter), absent(parameter));
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

    /** Adds the constants and readers that the code written so far needs. */
    void addTo(TypeSpec.Builder type) {
        fields.forEach(type::addField);
        readers.forEach(type::addMethod);
    }

    private CodeBlock readProperties(
            List<ParameterModel> parameters, NameAllocator locals, String arguments, Map<ParameterModel, String> sent) {
        String property = locals.newName("property");
        String inner = locals.newName("inner");
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow(
                        "for (int $1N = $2N.nextProperty(); $1N >= 0; $1N = $2N.nextProperty())", property, arguments)
                .beginControlFlow("switch ($N)", property);
        for (int i = 0; i < parameters.size(); i++) {
            ParameterModel parameter = parameters.get(i);
            CodeBlock value = value(parameter, arguments, inner);
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

    private CodeBlock value(ParameterModel parameter, String arguments, String inner) {
        return wrapped(parameter.presence(), "ofNullable", read(parameter.schema(), arguments, inner));
    }

    private static CodeBlock wrapped(Presence presence, String factory, CodeBlock value) {
        return switch (presence) {
            case REQUIRED, NULLABLE -> value;
            case OPTIONAL -> CodeBlock.of("$T.$L($L)", Optional.class, factory, value);
            case OPTIONAL_INT -> CodeBlock.of("$T.of($L)", OptionalInt.class, value);
            case OPTIONAL_LONG -> CodeBlock.of("$T.of($L)", OptionalLong.class, value);
            case OPTIONAL_DOUBLE -> CodeBlock.of("$T.of($L)", OptionalDouble.class, value);
        };
    }

    /** What stands in the variable until a value is read: for good if it may be absent, never seen if it must be there. */
    private CodeBlock absent(ParameterModel parameter) {
        Optional<CodeBlock> defaultValue =
                parameter.values().defaultValue().map(value -> defaultValue(parameter, value));
        if (defaultValue.isPresent()) {
            return wrapped(parameter.presence(), "of", defaultValue.get());
        }
        return switch (parameter.presence()) {
            case REQUIRED, NULLABLE -> AssemblyWriter.zero(parameter.type());
            case OPTIONAL -> CodeBlock.of("$T.empty()", Optional.class);
            case OPTIONAL_INT -> CodeBlock.of("$T.empty()", OptionalInt.class);
            case OPTIONAL_LONG -> CodeBlock.of("$T.empty()", OptionalLong.class);
            case OPTIONAL_DOUBLE -> CodeBlock.of("$T.empty()", OptionalDouble.class);
        };
    }

    /** What is immutable is a constant; a list is made anew for each call. */
    private CodeBlock defaultValue(ParameterModel parameter, ValueModel.Literal literal) {
        SchemaNode node = parameter.schema();
        String variable = parameter.variable();
        Optional<CodeBlock> expression = LiteralCode.of(node, literal.text());
        if (expression.isPresent()) {
            return expression.get();
        }
        String method = defaultMethod(parameter, LiteralCode.json(node, literal.text()));
        if (node instanceof SchemaNode.Scalar scalar) {
            String name = constants.newName(constantCase(variable + "Default"));
            fields.add(constant(ClassName.bestGuess(scalar.type().className()), name, CodeBlock.of("$N()", method)));
            return CodeBlock.of("$N", name);
        }
        return CodeBlock.of("$N()", method);
    }

    private String defaultMethod(ParameterModel parameter, String json) {
        String variable = parameter.variable();
        String name =
                methods.newName("default" + variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1));
        TypeName type = parameter.presence() == Presence.OPTIONAL
                ? ((ParameterizedTypeName) parameter.type()).typeArguments().get(0)
                : parameter.type();
        if (parameter.schema() instanceof SchemaNode.Scalar scalar) {
            type = ClassName.bestGuess(scalar.type().className());
        } else if (type instanceof WildcardTypeName wildcard) {
            type = wildcard.upperBounds().get(0);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("$1T arguments = $1T.of($2L)", CoreNames.ARGUMENT_READER, JavaLiteral.of(json))
                .addStatement("$T value = $L", type, read(parameter.schema(), "arguments", "inner"))
                .addStatement("arguments.finish()")
                .addStatement("return value");
        readers.add(method.build());
        return name;
    }

    private CodeBlock read(SchemaNode node, String arguments, String inner) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return CodeBlock.of("$N.$L()", arguments, scalar.type().readMethod());
        }
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return CodeBlock.of("$N.readEnum($N)", arguments, enumShape(enumeration));
        }
        if (node instanceof SchemaNode.Sequence sequence) {
            return readSequence(sequence, arguments, inner);
        }
        if (node instanceof SchemaNode.Mapping mapping) {
            CodeBlock value = readElement(mapping.value(), inner);
            return mapping.keys()
                    .map(keys -> CodeBlock.of(
                            "$T.of($N, $N, $L)", CoreNames.ARGUMENT_MAPS, arguments, enumShape(keys), value))
                    .orElseGet(() -> CodeBlock.of("$T.of($N, $L)", CoreNames.ARGUMENT_MAPS, arguments, value));
        }
        if (node instanceof SchemaNode.AnyJson any) {
            return switch (any.form()) {
                case VALUE -> CodeBlock.of("$T.any($N)", CoreNames.ARGUMENT_TREES, arguments);
                case OBJECT -> CodeBlock.of("$T.object($N)", CoreNames.ARGUMENT_TREES, arguments);
                case NODE ->
                    CodeBlock.of("$T.of($N, $T.class)", CoreNames.ARGUMENT_TREES, arguments, CoreNames.JSON_NODE);
            };
        }
        if (node instanceof SchemaNode.Structure structure) {
            return CodeBlock.of("$N($N)", recordReader(structure), arguments);
        }
        if (node instanceof SchemaNode.Reference reference) {
            return read(reference.target(), arguments, inner);
        }
        throw new IllegalArgumentException("A model with errors is not written: " + node);
    }

    private CodeBlock readSequence(SchemaNode.Sequence sequence, String arguments, String inner) {
        Container container = sequence.container();
        if (container instanceof Container.OfPrimitives primitives) {
            return CodeBlock.of("$T.$L($N)", CoreNames.ARGUMENT_ARRAYS, primitives.primitive() + "s", arguments);
        }
        CodeBlock element = readElement(sequence.element(), inner);
        if (container instanceof Container.OfArray array) {
            return CodeBlock.of(
                    "$T.of($N, $L, $T[]::new)", CoreNames.ARGUMENT_ARRAYS, arguments, element, array.erased());
        }
        return CodeBlock.of(
                "$N.$L($L)", arguments, container instanceof Container.OfSet ? "readSet" : "readList", element);
    }

    private CodeBlock readElement(SchemaNode element, String inner) {
        if (element instanceof SchemaNode.Scalar scalar) {
            return CodeBlock.of(
                    "$T::$L", CoreNames.ARGUMENT_READER, scalar.type().readMethod());
        }
        if (element instanceof SchemaNode.Sequence sequence
                && sequence.container() instanceof Container.OfPrimitives primitives) {
            return CodeBlock.of("$T::$L", CoreNames.ARGUMENT_ARRAYS, primitives.primitive() + "s");
        }
        if (element instanceof SchemaNode.Structure structure) {
            return CodeBlock.of("$T::$N", toolset, recordReader(structure));
        }
        if (element instanceof SchemaNode.Reference reference) {
            return readElement(reference.target(), inner);
        }
        String deeper = inner + "_";
        return CodeBlock.of("$N -> $L", inner, read(element, inner, deeper));
    }

    private String recordReader(SchemaNode.Structure structure) {
        String known = recordReaders.get(structure.type());
        if (known != null) {
            return known;
        }
        String name = methods.newName("read" + structure.className().simpleName());
        recordReaders.put(structure.type(), name);
        int place = readers.size();
        readers.add(place, writeRecordReader(name, structure));
        return name;
    }

    private MethodSpec writeRecordReader(String name, SchemaNode.Structure structure) {
        List<ParameterModel> components = structure.components();
        NameAllocator locals = locals(components, structure.className());
        String arguments = locals.newName("arguments");
        Map<ParameterModel, String> sent = AssemblyWriter.sent(structure, locals);
        CodeBlock read = readObject(structure.className().simpleName(), components, locals, arguments, sent);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(structure.type())
                .addParameter(CoreNames.ARGUMENT_READER, arguments)
                .addCode(read)
                .beginControlFlow("if ($N.hasProblems())", arguments)
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("try")
                .addCode(AssemblyWriter.make(structure, locals, sent));
        String refusal = locals.newName("refusal");
        method.nextControlFlow("catch ($T $N)", RuntimeException.class, refusal)
                .addStatement("$N.refuse($N)", arguments, refusal)
                .addStatement("return null");
        if (structure.assembly().throwsChecked()) {
            method.nextControlFlow("catch ($T $N)", Exception.class, refusal)
                    .addStatement("$N.refuse(new $T($N))", arguments, IllegalArgumentException.class, refusal)
                    .addStatement("return null");
        }
        return method.endControlFlow().build();
    }

    private String objectShape(String of, List<ParameterModel> parameters) {
        String name = constants.newName(constantCase(of));
        CodeBlock.Builder shape = CodeBlock.builder().add("$T.empty()$>$>", CoreNames.OBJECT_SHAPE);
        for (ParameterModel parameter : parameters) {
            shape.add(parameter.isRequired() ? "\n.required($L)" : "\n.optional($L)", JavaLiteral.of(parameter.name()));
            parameter.aliases().forEach(alias -> shape.add("\n.alias($L)", JavaLiteral.of(alias)));
        }
        fields.add(constant(CoreNames.OBJECT_SHAPE, name, shape.add("$<$<").build()));
        return name;
    }

    private String enumShape(SchemaNode.Enumeration enumeration) {
        String known = enumShapes.get(enumeration.type());
        if (known != null) {
            return known;
        }
        String name = constants.newName(constantCase(enumeration.type().simpleName()));
        enumShapes.put(enumeration.type(), name);
        TypeName type = ParameterizedTypeName.get(CoreNames.ENUM_SHAPE, enumeration.type());
        boolean isLarge = enumeration.constants().size() > LARGE_ENUM;
        fields.add(constant(type, name, isLarge ? largeEnumShape(enumeration, type) : smallEnumShape(enumeration)));
        return name;
    }

    private static CodeBlock smallEnumShape(SchemaNode.Enumeration enumeration) {
        CodeBlock.Builder shape =
                CodeBlock.builder().add("$T.<$T>empty()$>$>", CoreNames.ENUM_SHAPE, enumeration.type());
        enumeration.constants().forEach(constant -> shape.add("\n$L", with(enumeration, constant)));
        return shape.add("$<$<").build();
    }

    /** One long expression would exhaust the compiler's stack. */
    private CodeBlock largeEnumShape(SchemaNode.Enumeration enumeration, TypeName type) {
        String name = methods.newName("shapeOf" + enumeration.type().simpleName());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("$T shape = $T.empty()", type, CoreNames.ENUM_SHAPE);
        enumeration
                .constants()
                .forEach(constant -> method.addStatement("shape = shape$L", with(enumeration, constant)));
        readers.add(method.addStatement("return shape").build());
        return CodeBlock.of("$N()", name);
    }

    private static CodeBlock with(SchemaNode.Enumeration enumeration, SchemaNode.Constant constant) {
        return CodeBlock.of(
                ".with($L, $T.$L)", JavaLiteral.of(constant.name()), enumeration.type(), constant.constant());
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
