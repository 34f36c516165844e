package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.SchemaNode.Container;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the expressions that read single values, and those that stand for values that may be absent. */
final class ArgumentValueWriter {

    private final ToolsetMembers members;
    private final ShapeWriter shapes;
    private final Function<SchemaNode, String> objectReaders;

    /**
     * A writer that adds what its expressions need.
     *
     * @param objectReaders gives the name of the method that reads a record, bean, wrapped value or type with several classes
     */
    ArgumentValueWriter(ToolsetMembers members, ShapeWriter shapes, Function<SchemaNode, String> objectReaders) {
        this.members = members;
        this.shapes = shapes;
        this.objectReaders = objectReaders;
    }

    /** The expression that reads a parameter's value; within it, lambdas name their readers like {@code inner}. */
    CodeBlock value(ParameterModel parameter, String arguments, String inner) {
        return wrapped(parameter.presence(), "ofNullable", read(parameter.schema(), arguments, inner));
    }

    static CodeBlock wrapped(Presence presence, String factory, CodeBlock value) {
        return switch (presence) {
            case REQUIRED, NULLABLE -> value;
            case OPTIONAL -> CodeBlock.of("$T.$L($L)", Optional.class, factory, value);
            case OPTIONAL_INT -> CodeBlock.of("$T.of($L)", OptionalInt.class, value);
            case OPTIONAL_LONG -> CodeBlock.of("$T.of($L)", OptionalLong.class, value);
            case OPTIONAL_DOUBLE -> CodeBlock.of("$T.of($L)", OptionalDouble.class, value);
        };
    }

    /** What stands in the variable until a value is read: for good if it may be absent, never seen if it must be there. */
    CodeBlock absent(ParameterModel parameter) {
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
        Optional<ClassName> immutable = immutableType(node);
        if (immutable.isPresent()) {
            ClassName type = immutable.get();
            return CodeBlock.of("$N", members.addConstant(type, variable + "Default", CodeBlock.of("$N()", method)));
        }
        return CodeBlock.of("$N()", method);
    }

    private static Optional<ClassName> immutableType(SchemaNode node) {
        if (node instanceof SchemaNode.FormattedTime time) {
            return Optional.of(ClassName.bestGuess(time.type().className()));
        }
        return node instanceof SchemaNode.Scalar scalar
                ? Optional.of(ClassName.bestGuess(scalar.type().className()))
                : Optional.empty();
    }

    private String defaultMethod(ParameterModel parameter, String json) {
        String variable = parameter.variable();
        String name = members.newMethodName(
                "default" + variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1));
        TypeName type = parameter.presence() == Presence.OPTIONAL
                ? ((ParameterizedTypeName) parameter.type()).typeArguments().get(0)
                : parameter.type();
        Optional<ClassName> immutable = immutableType(parameter.schema());
        if (immutable.isPresent()) {
            type = immutable.get();
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
        members.addMethod(method.build());
        return name;
    }

    private CodeBlock read(SchemaNode node, String arguments, String inner) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return CodeBlock.of("$N.$L()", arguments, scalar.type().readMethod());
        }
        if (node instanceof SchemaNode.FormattedTime time) {
            return CodeBlock.of("$N.read($N)", shapes.ofTime(time), arguments);
        }
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return CodeBlock.of("$N.readEnum($N)", arguments, shapes.ofEnum(enumeration));
        }
        if (node instanceof SchemaNode.Sequence sequence) {
            return readSequence(sequence, arguments, inner);
        }
        if (node instanceof SchemaNode.Mapping mapping) {
            CodeBlock value = readElement(mapping.value(), inner);
            return mapping.keys()
                    .map(keys -> CodeBlock.of(
                            "$T.of($N, $N, $L)", CoreNames.ARGUMENT_MAPS, arguments, shapes.ofEnum(keys), value))
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
        if (isReadByMethod(node)) {
            return CodeBlock.of("$N($N)", objectReaders.apply(node), arguments);
        }
        if (node instanceof SchemaNode.Reference reference) {
            return read(reference.target(), arguments, inner);
        }
        throw new IllegalArgumentException("A model with errors is not written: " + node);
    }

    private static boolean isReadByMethod(SchemaNode node) {
        return node instanceof SchemaNode.Structure
                || node instanceof SchemaNode.Wrapped
                || node instanceof SchemaNode.Variant;
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
        if (element instanceof SchemaNode.FormattedTime time) {
            return CodeBlock.of("$N::read", shapes.ofTime(time));
        }
        if (element instanceof SchemaNode.Sequence sequence
                && sequence.container() instanceof Container.OfPrimitives primitives) {
            return CodeBlock.of("$T::$L", CoreNames.ARGUMENT_ARRAYS, primitives.primitive() + "s");
        }
        if (isReadByMethod(element)) {
            return CodeBlock.of("$T::$N", members.toolset(), objectReaders.apply(element));
        }
        if (element instanceof SchemaNode.Reference reference) {
            return readElement(reference.target(), inner);
        }
        String deeper = inner + "_";
        return CodeBlock.of("$N -> $L", inner, read(element, inner, deeper));
    }
}
