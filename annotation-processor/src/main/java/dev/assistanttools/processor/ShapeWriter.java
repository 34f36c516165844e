package dev.assistanttools.processor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the shapes of objects and enums, which are constants; an enum that several tools take has one. */
final class ShapeWriter {

    private static final int LARGE_ENUM = 100;

    private final ToolsetMembers members;
    private final Map<ClassName, String> enumShapes = new LinkedHashMap<>();
    private final Map<String, String> timePatterns = new LinkedHashMap<>();

    ShapeWriter(ToolsetMembers members) {
        this.members = members;
    }

    /** Adds the shape of an object with these properties, and returns its name. */
    String ofObject(String after, List<ParameterModel> parameters) {
        StringBuilder shape = new StringBuilder(members.name(CoreNames.OBJECT_SHAPE)).append(".empty()");
        for (ParameterModel parameter : parameters) {
            shape.append(parameter.isRequired() ? "\n.required(" : "\n.optional(");
            shape.append(JavaLiteral.of(parameter.name())).append(')');
            for (String alias : parameter.aliases()) {
                shape.append("\n.alias(").append(JavaLiteral.of(alias)).append(')');
            }
        }
        return members.addConstant(CoreNames.OBJECT_SHAPE, after, shape.toString());
    }

    /**
     * Adds the shape of a type with several classes, and returns its name.
     *
     * @param objectShapes the names of the shapes of its branches, which are added already
     */
    String ofVariant(SchemaNode.Variant variant, List<String> objectShapes) {
        String discriminator = JavaLiteral.of(variant.discriminator());
        StringBuilder shape = new StringBuilder(members.name(CoreNames.VARIANT_SHAPE));
        shape.append(".by(").append(discriminator).append(')');
        for (int i = 0; i < objectShapes.size(); i++) {
            SchemaNode.Branch branch = variant.branches().get(i);
            shape.append("\n.with(").append(JavaLiteral.of(branch.name()));
            shape.append(", ").append(objectShapes.get(i));
            for (ParameterModel component : branch.structure().components()) {
                shape.append(", ").append(members.name(CoreNames.VALUE_FORM));
                shape.append('.').append(form(component.schema()));
            }
            shape.append(')');
            for (String alias : branch.aliases()) {
                shape.append("\n.alias(").append(JavaLiteral.of(alias)).append(')');
            }
        }
        return members.addConstant(CoreNames.VARIANT_SHAPE, variant.className().simpleName(), shape.toString());
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
        TypeName type = CoreNames.ENUM_SHAPE.with(enumeration.type());
        boolean isLarge = enumeration.constants().size() > LARGE_ENUM;
        String shape = isLarge ? ofLargeEnum(enumeration, type) : ofSmallEnum(enumeration);
        String name = members.addConstant(type, enumeration.type().simpleName(), shape);
        enumShapes.put(enumeration.type(), name);
        return name;
    }

    /** The name of the pattern of a date or time, which is added when it is first needed. */
    String ofTime(SchemaNode.FormattedTime time) {
        ClassName type = ClassName.ofTopLevel(time.type().className());
        TimeFormat format = time.format();
        String pattern = members.name(CoreNames.TIME_PATTERN) + ".of(" + JavaLiteral.of(format.pattern()) + ", "
                + members.name(type) + "::from)"
                + (format.isAnyCase() ? ".inAnyCase()" : "")
                + (format.language().isEmpty() ? "" : ".in(" + JavaLiteral.of(format.language()) + ")")
                + (format.zone().isEmpty() ? "" : ".at(" + JavaLiteral.of(format.zone()) + ")")
                + (format.isStrict() ? ".strictly()" : "");
        return timePatterns.computeIfAbsent(
                pattern,
                value -> members.addConstant(CoreNames.TIME_PATTERN.with(type), type.simpleName() + "Pattern", value));
    }

    private String ofSmallEnum(SchemaNode.Enumeration enumeration) {
        String type = members.name(enumeration.type());
        StringBuilder shape = new StringBuilder(members.name(CoreNames.ENUM_SHAPE))
                .append(".<")
                .append(type)
                .append(">empty()");
        Set<String> names = names(enumeration);
        for (SchemaNode.Constant constant : enumeration.constants()) {
            shape.append('\n').append(with(type, constant, names));
        }
        return shape.toString();
    }

    /** One long expression would exhaust the compiler's stack. */
    private String ofLargeEnum(SchemaNode.Enumeration enumeration, TypeName type) {
        String name = members.newMethodName("shapeOf" + enumeration.type().simpleName());
        String enumType = members.name(enumeration.type());
        JavaText method = new JavaText(1);
        method.beginMethod("private static " + members.name(type) + " " + name, "", "")
                .statement(members.name(type) + " shape = " + members.name(CoreNames.ENUM_SHAPE) + ".empty()");
        Set<String> names = names(enumeration);
        for (SchemaNode.Constant constant : enumeration.constants()) {
            method.statement("shape = shape" + with(enumType, constant, names));
        }
        members.addMethod(method.statement("return shape").end());
        return name + "()";
    }

    private static Set<String> names(SchemaNode.Enumeration enumeration) {
        Set<String> names = new HashSet<>();
        enumeration.constants().forEach(constant -> names.add(constant.name()));
        return names;
    }

    /** The code that adds a constant; its aliases are added to the names that are taken. */
    private static String with(String type, SchemaNode.Constant constant, Set<String> taken) {
        StringBuilder code = new StringBuilder(".with(").append(JavaLiteral.of(constant.name()));
        code.append(", ").append(type).append('.').append(constant.constant()).append(')');
        for (String alias : constant.aliases()) {
            if (taken.add(alias)) {
                code.append(".alias(").append(JavaLiteral.of(alias)).append(')');
            }
        }
        return code.toString();
    }
}
