package dev.assistanttools.processor;

import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.SchemaNode.Container;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes the expressions that read single values, and those that stand for values that may be absent. */
final class ArgumentValueWriter {

    private static final ClassName OPTIONAL = ClassName.of("java.util", "Optional");
    private static final ClassName OPTIONAL_INT = ClassName.of("java.util", "OptionalInt");
    private static final ClassName OPTIONAL_LONG = ClassName.of("java.util", "OptionalLong");
    private static final ClassName OPTIONAL_DOUBLE = ClassName.of("java.util", "OptionalDouble");

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
    String value(ParameterModel parameter, String arguments, String inner) {
        return wrapped(members, parameter.presence(), "ofNullable", read(parameter.schema(), arguments, inner));
    }

    static String wrapped(ToolsetMembers members, Presence presence, String factory, String value) {
        return switch (presence) {
            case REQUIRED, NULLABLE -> value;
            case OPTIONAL -> members.name(OPTIONAL) + "." + factory + "(" + value + ")";
            case OPTIONAL_INT -> members.name(OPTIONAL_INT) + ".of(" + value + ")";
            case OPTIONAL_LONG -> members.name(OPTIONAL_LONG) + ".of(" + value + ")";
            case OPTIONAL_DOUBLE -> members.name(OPTIONAL_DOUBLE) + ".of(" + value + ")";
        };
    }

    /** What stands in the variable until a value is read: for good if it may be absent, never seen if it must be there. */
    String absent(ParameterModel parameter) {
        Optional<ValueModel.Literal> literal = parameter.values().defaultValue();
        if (literal.isPresent()) {
            return wrapped(members, parameter.presence(), "of", defaultValue(parameter, literal.get()));
        }
        return switch (parameter.presence()) {
            case REQUIRED, NULLABLE -> AssemblyWriter.zero(parameter.type());
            case OPTIONAL -> members.name(OPTIONAL) + ".empty()";
            case OPTIONAL_INT -> members.name(OPTIONAL_INT) + ".empty()";
            case OPTIONAL_LONG -> members.name(OPTIONAL_LONG) + ".empty()";
            case OPTIONAL_DOUBLE -> members.name(OPTIONAL_DOUBLE) + ".empty()";
        };
    }

    /** What is immutable is a constant; a list is made anew for each call. */
    private String defaultValue(ParameterModel parameter, ValueModel.Literal literal) {
        SchemaNode node = parameter.schema();
        Optional<String> expression = LiteralCode.of(members, node, literal.text());
        if (expression.isPresent()) {
            return expression.get();
        }
        String value = defaultMethod(parameter, LiteralCode.json(node, literal.text())) + "()";
        return immutableType(node)
                .map(type -> members.addConstant(type, parameter.variable() + "Default", value))
                .orElse(value);
    }

    private static Optional<ClassName> immutableType(SchemaNode node) {
        if (node instanceof SchemaNode.FormattedTime time) {
            return Optional.of(ClassName.ofTopLevel(time.type().className()));
        }
        return node instanceof SchemaNode.Scalar scalar
                ? Optional.of(ClassName.ofTopLevel(scalar.type().className()))
                : Optional.empty();
    }

    private String defaultMethod(ParameterModel parameter, String json) {
        String variable = parameter.variable();
        String name = members.newMethodName(
                "default" + variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1));
        Optional<ClassName> immutable = immutableType(parameter.schema());
        String type = members.name(immutable.isPresent() ? immutable.get() : unwrapped(parameter));
        String reader = members.name(CoreNames.ARGUMENT_READER);
        members.addMethod(new JavaText(1)
                .beginMethod("private static " + type + " " + name, "", "")
                .statement(reader + " arguments = " + reader + ".of(" + JavaLiteral.of(json) + ")")
                .statement(type + " value = " + read(parameter.schema(), "arguments", "inner"))
                .statement("arguments.finish()")
                .statement("return value")
                .end());
        return name;
    }

    private static TypeName unwrapped(ParameterModel parameter) {
        return parameter.presence() == Presence.OPTIONAL && parameter.type() instanceof TypeName.Parameterized optional
                ? optional.arguments().get(0).upperBound()
                : parameter.type();
    }

    private String read(SchemaNode node, String arguments, String inner) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return arguments + "." + scalar.type().readMethod() + "()";
        }
        if (node instanceof SchemaNode.FormattedTime time) {
            return shapes.ofTime(time) + ".read(" + arguments + ")";
        }
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return arguments + ".readEnum(" + shapes.ofEnum(enumeration) + ")";
        }
        if (node instanceof SchemaNode.Sequence sequence) {
            return readSequence(sequence, arguments, inner);
        }
        if (node instanceof SchemaNode.Mapping mapping) {
            String value = readElement(mapping.value(), inner);
            String keys = mapping.keys().map(type -> shapes.ofEnum(type) + ", ").orElse("");
            return members.name(CoreNames.ARGUMENT_MAPS) + ".of(" + arguments + ", " + keys + value + ")";
        }
        if (node instanceof SchemaNode.AnyJson any) {
            return readAnyJson(any.form(), arguments);
        }
        if (isReadByMethod(node)) {
            return objectReaders.apply(node) + "(" + arguments + ")";
        }
        if (node instanceof SchemaNode.Reference reference) {
            return read(reference.target(), arguments, inner);
        }
        throw new IllegalArgumentException("A model with errors is not written: " + node);
    }

    private String readAnyJson(SchemaNode.AnyJson.Form form, String arguments) {
        String trees = members.name(CoreNames.ARGUMENT_TREES);
        return switch (form) {
            case VALUE -> trees + ".any(" + arguments + ")";
            case OBJECT -> trees + ".object(" + arguments + ")";
            case NODE -> trees + ".of(" + arguments + ", " + members.name(CoreNames.JSON_NODE) + ".class)";
        };
    }

    private static boolean isReadByMethod(SchemaNode node) {
        return node instanceof SchemaNode.Structure
                || node instanceof SchemaNode.Wrapped
                || node instanceof SchemaNode.Variant;
    }

    private String readSequence(SchemaNode.Sequence sequence, String arguments, String inner) {
        Container container = sequence.container();
        if (container instanceof Container.OfPrimitives primitives) {
            return members.name(CoreNames.ARGUMENT_ARRAYS) + "." + primitives.primitive() + "s(" + arguments + ")";
        }
        String element = readElement(sequence.element(), inner);
        if (container instanceof Container.OfArray array) {
            return members.name(CoreNames.ARGUMENT_ARRAYS) + ".of(" + arguments + ", " + element + ", "
                    + members.name(array.erased()) + "[]::new)";
        }
        String method = container instanceof Container.OfSet ? "readSet" : "readList";
        return arguments + "." + method + "(" + element + ")";
    }

    private String readElement(SchemaNode element, String inner) {
        if (element instanceof SchemaNode.Scalar scalar) {
            return members.name(CoreNames.ARGUMENT_READER) + "::"
                    + scalar.type().readMethod();
        }
        if (element instanceof SchemaNode.FormattedTime time) {
            return shapes.ofTime(time) + "::read";
        }
        if (element instanceof SchemaNode.Sequence sequence
                && sequence.container() instanceof Container.OfPrimitives primitives) {
            return members.name(CoreNames.ARGUMENT_ARRAYS) + "::" + primitives.primitive() + "s";
        }
        if (isReadByMethod(element)) {
            return members.name(members.toolset()) + "::" + objectReaders.apply(element);
        }
        if (element instanceof SchemaNode.Reference reference) {
            return readElement(reference.target(), inner);
        }
        return inner + " -> " + read(element, inner, inner + "_");
    }
}
