package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the shapes of objects and enums, which are constants; an enum that several tools take has one. */
final class ShapeWriter {

    private static final int LARGE_ENUM = 100;

    private final ToolsetMembers members;
    private final Map<ClassName, String> enumShapes = new LinkedHashMap<>();
    private final Map<CodeBlock, String> timePatterns = new LinkedHashMap<>();

    ShapeWriter(ToolsetMembers members) {
        this.members = members;
    }

    /** Adds the shape of an object with these properties, and returns its name. */
    String ofObject(String after, List<ParameterModel> parameters) {
        CodeBlock.Builder shape = CodeBlock.builder().add("$T.empty()$>$>", CoreNames.OBJECT_SHAPE);
        for (ParameterModel parameter : parameters) {
            shape.add(parameter.isRequired() ? "\n.required($L)" : "\n.optional($L)", JavaLiteral.of(parameter.name()));
            parameter.aliases().forEach(alias -> shape.add("\n.alias($L)", JavaLiteral.of(alias)));
        }
        return members.addConstant(
                CoreNames.OBJECT_SHAPE, after, shape.add("$<$<").build());
    }

    /**
     * Adds the shape of a type with several classes, and returns its name.
     *
     * @param objectShapes the names of the shapes of its branches, which are added already
     */
    String ofVariant(SchemaNode.Variant variant, List<String> objectShapes) {
        CodeBlock.Builder shape = CodeBlock.builder()
                .add("$T.by($L)$>$>", CoreNames.VARIANT_SHAPE, JavaLiteral.of(variant.discriminator()));
        for (int i = 0; i < objectShapes.size(); i++) {
            SchemaNode.Branch branch = variant.branches().get(i);
            shape.add("\n.with($L, $N", JavaLiteral.of(branch.name()), objectShapes.get(i));
            branch.structure()
                    .components()
                    .forEach(component -> shape.add(", $T.$L", CoreNames.VALUE_FORM, form(component.schema())));
            shape.add(")");
            branch.aliases().forEach(alias -> shape.add("\n.alias($L)", JavaLiteral.of(alias)));
        }
        return members.addConstant(
                CoreNames.VARIANT_SHAPE,
                variant.className().simpleName(),
                shape.add("$<$<").build());
    }

    /** The constant of core for the JSON that the type's schema asks for. */
    private static String form(SchemaNode node) {
        if (node instanceof SchemaNode.Reference reference) {
            return form(reference.target());
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return form(wrapped.value().schema());
        }
        if (node instanceof SchemaNode.Scalar scalar) {
            return switch (scalar.type()) {
                case BOOLEAN -> "BOOLEAN";
                case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> "NUMBER";
                default -> "STRING";
            };
        }
        if (node instanceof SchemaNode.Enumeration || node instanceof SchemaNode.FormattedTime) {
            return "STRING";
        }
        if (node instanceof SchemaNode.Sequence) {
            return "ARRAY";
        }
        if (node instanceof SchemaNode.Mapping) {
            return "MAP";
        }
        boolean isAny = node instanceof SchemaNode.AnyJson any && any.form() != SchemaNode.AnyJson.Form.OBJECT;
        return isAny ? "ANY" : "OBJECT";
    }

    /** The name of the enum's shape, which is added when it is first needed. */
    String ofEnum(SchemaNode.Enumeration enumeration) {
        String known = enumShapes.get(enumeration.type());
        if (known != null) {
            return known;
        }
        TypeName type = ParameterizedTypeName.get(CoreNames.ENUM_SHAPE, enumeration.type());
        boolean isLarge = enumeration.constants().size() > LARGE_ENUM;
        CodeBlock shape = isLarge ? ofLargeEnum(enumeration, type) : ofSmallEnum(enumeration);
        String name = members.addConstant(type, enumeration.type().simpleName(), shape);
        enumShapes.put(enumeration.type(), name);
        return name;
    }

    /** The name of the pattern of a date or time, which is added when it is first needed. */
    String ofTime(SchemaNode.FormattedTime time) {
        ClassName type = ClassName.bestGuess(time.type().className());
        TimeFormat format = time.format();
        CodeBlock.Builder shape = CodeBlock.builder()
                .add("$T.of($L, $T::from)", CoreNames.TIME_PATTERN, JavaLiteral.of(format.pattern()), type);
        if (format.isAnyCase()) {
            shape.add(".inAnyCase()");
        }
        if (!format.language().isEmpty()) {
            shape.add(".in($L)", JavaLiteral.of(format.language()));
        }
        if (!format.zone().isEmpty()) {
            shape.add(".at($L)", JavaLiteral.of(format.zone()));
        }
        if (format.isStrict()) {
            shape.add(".strictly()");
        }
        return timePatterns.computeIfAbsent(
                shape.build(),
                pattern -> members.addConstant(
                        ParameterizedTypeName.get(CoreNames.TIME_PATTERN, type),
                        type.simpleName() + "Pattern",
                        pattern));
    }

    private static CodeBlock ofSmallEnum(SchemaNode.Enumeration enumeration) {
        CodeBlock.Builder shape =
                CodeBlock.builder().add("$T.<$T>empty()$>$>", CoreNames.ENUM_SHAPE, enumeration.type());
        Set<String> names = names(enumeration);
        enumeration.constants().forEach(constant -> shape.add("\n$L", with(enumeration, constant, names)));
        return shape.add("$<$<").build();
    }

    /** One long expression would exhaust the compiler's stack. */
    private CodeBlock ofLargeEnum(SchemaNode.Enumeration enumeration, TypeName type) {
        String name = members.newMethodName("shapeOf" + enumeration.type().simpleName());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("$T shape = $T.empty()", type, CoreNames.ENUM_SHAPE);
        Set<String> names = names(enumeration);
        enumeration
                .constants()
                .forEach(constant -> method.addStatement("shape = shape$L", with(enumeration, constant, names)));
        members.addMethod(method.addStatement("return shape").build());
        return CodeBlock.of("$N()", name);
    }

    private static Set<String> names(SchemaNode.Enumeration enumeration) {
        return enumeration.constants().stream().map(SchemaNode.Constant::name).collect(Collectors.toSet());
    }

    /** The code that adds a constant; its aliases are added to the names that are taken. */
    private static CodeBlock with(SchemaNode.Enumeration enumeration, SchemaNode.Constant constant, Set<String> taken) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(".with($L, $T.$L)", JavaLiteral.of(constant.name()), enumeration.type(), constant.constant());
        constant.aliases().stream().filter(taken::add).forEach(alias -> code.add(".alias($L)", JavaLiteral.of(alias)));
        return code.build();
    }
}
