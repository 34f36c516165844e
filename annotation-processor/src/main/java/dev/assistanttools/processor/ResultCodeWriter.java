package dev.assistanttools.processor;

import dev.assistanttools.processor.ResultNode.Any;
import dev.assistanttools.processor.ResultNode.Constant;
import dev.assistanttools.processor.ResultNode.Holder;
import dev.assistanttools.processor.ResultNode.Mapping;
import dev.assistanttools.processor.ResultNode.Property;
import dev.assistanttools.processor.ResultNode.Structure;
import dev.assistanttools.processor.ResultNode.Value;
import dev.assistanttools.processor.ResultNode.WireName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code that writes results: a method per record and per enum with other names. One instance writes for one toolset; a
 * record that several tools return has one writer.
 */
final class ResultCodeWriter {

    private static final ClassName TYPE = ClassName.of("java.lang.reflect", "Type");
    private static final ClassName STRING = ClassName.of("java.lang", "String");

    private final ToolsetMembers members;
    private final List<String> forms = new ArrayList<>();
    private final Map<TypeName, Integer> numbers = new HashMap<>();
    private final Map<TypeName, String> structures = new HashMap<>();
    private final Map<TypeName, String> names = new HashMap<>();
    private final Map<TypeName, String> types = new HashMap<>();

    ResultCodeWriter(ToolsetMembers members) {
        this.members = members;
    }

    /** The code of the form in which a result is written. */
    String form(WrittenResult result) {
        ResultNode node = result.node();
        String form = members.name(CoreNames.RESULT_FORM);
        if (node instanceof ResultNode.Nothing) {
            return form + ".nothing()";
        }
        TypeName declared = declared(node);
        if (declared != null) {
            return form + ".of(" + type(declared) + ")";
        }
        Integer known = numbers.get(result.type());
        if (known == null) {
            known = forms.size();
            numbers.put(result.type(), known);
            forms.add(""); // what is written below may not take its number
            forms.set(known, statement(node, "writer", "(" + members.name(result.type()) + ") result", 0));
        }
        return form + ".of(this, " + known + ")";
    }

    /** The statements that write the results of forms, by their numbers; from the variables {@code writer} and {@code result}. */
    List<String> forms() {
        return forms;
    }

    /** By which type the codec knows what only it can write; null for what generated code writes. */
    private static @Nullable TypeName declared(ResultNode node) {
        if (node instanceof Any any) {
            return any.declared();
        }
        return node instanceof Structure structure && structure.properties().isEmpty() ? structure.type() : null;
    }

    /**
     * The statement that writes a value.
     *
     * @param writer the variable with the writer
     * @param value an expression, which is used once
     * @param level how many lambdas are around
     */
    private String statement(ResultNode node, String writer, String value, int level) {
        TypeName declared = declared(node);
        if (declared != null) {
            return writer + ".writeAny(" + value + ", " + type(declared) + ")";
        }
        if (node instanceof Value one) {
            return writer + "." + one.method() + "(" + value + ")";
        }
        if (node instanceof Constant constant) {
            return writer + ".writeString(" + nameOf(constant) + "(" + value + "))";
        }
        if (node instanceof Holder holder) {
            return writer + "." + holder.method() + "(" + value + ", " + element(holder.content(), level + 1) + ")";
        }
        if (node instanceof Mapping mapping) {
            String keys = mapping.keys()
                    .map(constants -> constants.names().isEmpty()
                            ? "key -> key.name(), "
                            : members.toolset().simpleName() + "::" + nameOf(constants) + ", ")
                    .orElse("");
            return writer + ".writeMap(" + value + ", " + keys + element(mapping.value(), level + 1) + ")";
        }
        return writerOf((Structure) node) + "(" + writer + ", " + value + ")";
    }

    /** The expression for what writes such a value. */
    private String element(ResultNode node, int level) {
        if (node instanceof Value one) {
            return members.name(CoreNames.RESULT_WRITER) + "::" + one.method();
        }
        if (node instanceof Structure structure && structure.properties().isPresent()) {
            return members.toolset().simpleName() + "::" + writerOf(structure);
        }
        String writer = "writer" + level;
        String value = "value" + level;
        return "(" + writer + ", " + value + ") -> " + statement(node, writer, value, level);
    }

    private String writerOf(Structure structure) {
        String known = structures.get(structure.type());
        if (known != null) {
            return known;
        }
        String name =
                members.newMethodName("write" + structure.type().className().simpleName());
        structures.put(structure.type(), name);
        members.addMethodBefore(method -> writeStructure(method, name, structure));
        return name;
    }

    private void writeStructure(JavaText method, String name, Structure structure) {
        method.beginMethod(
                "private static void " + name,
                members.name(CoreNames.RESULT_WRITER) + " writer, " + members.name(structure.type()) + " value",
                "");
        method.begin("if (writer.beginObject(value))");
        for (Property property : structure.properties().orElse(List.of())) {
            method.statement("writer.name(" + JavaLiteral.of(new JsonText().value(property.name()) + ":") + ")");
            method.statement(statement(property.value(), "writer", "value." + property.accessor() + "()", 0));
        }
        method.statement("writer.endObject()").end().end();
    }

    /** The method that knows a constant's name on the wire. */
    private String nameOf(Constant constant) {
        return names.computeIfAbsent(constant.type(), type -> {
            String name = members.newMethodName("nameOf" + constant.type().simpleName());
            members.addMethodBefore(method -> writeNames(method, name, constant));
            return name;
        });
    }

    private void writeNames(JavaText method, String name, Constant constant) {
        method.beginMethod(
                "private static " + members.name(STRING) + " " + name, members.name(constant.type()) + " value", "");
        method.begin("if (value == null)").statement("return null").end();
        method.begin("return switch (value)");
        for (WireName other : constant.names()) {
            method.statement("case " + other.constant() + " -> " + JavaLiteral.of(other.name()));
        }
        method.statement("default -> value.name()").end(";").end();
    }

    /** The expression for a type: a constant if it has type arguments. */
    private String type(TypeName type) {
        String code = code(type);
        if (!(type instanceof TypeName.Parameterized) && !code.contains("(")) {
            return code;
        }
        return types.computeIfAbsent(type, each -> members.addConstant(TYPE, "resultType", code));
    }

    private String code(TypeName type) {
        if (type instanceof TypeName.Parameterized parameterized
                && !parameterized.arguments().isEmpty()) {
            return members.name(CoreNames.RESULT_TYPE) + ".of(" + members.name(parameterized.className()) + ".class, "
                    + parameterized.arguments().stream()
                            .map(argument -> code(argument.upperBound()))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        if (type instanceof TypeName.Array array && code(array.element()).contains("(")) {
            return members.name(CoreNames.RESULT_TYPE) + ".arrayOf(" + code(array.element()) + ")";
        }
        return members.name(type instanceof TypeName.Array || type.isPrimitive() ? type : type.className()) + ".class";
    }
}
