package dev.assistanttools.processor;

import java.util.Optional;

/** Writes values that annotations have as text as Java expressions, for a model without errors. */
final class LiteralCode {

    private LiteralCode() {}

    /** An expression for a value that Java has a literal or a constant for. */
    static Optional<String> of(ToolsetMembers members, SchemaNode node, String text) {
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return Optional.of(members.name(enumeration.type()) + "." + constant(enumeration, text));
        }
        return node instanceof SchemaNode.Scalar scalar
                ? literal(scalar.type(), text, json(node, text))
                : Optional.empty();
    }

    private static Optional<String> literal(ScalarType type, String text, String json) {
        return switch (type) {
            case STRING, CHAR_SEQUENCE -> Optional.of(JavaLiteral.of(text));
            case CHAR -> Optional.of(JavaLiteral.of(text) + ".charAt(0)");
            case BOOLEAN, INT -> Optional.of(json);
            case BYTE -> Optional.of("(byte) " + json);
            case SHORT -> Optional.of("(short) " + json);
            case LONG -> Optional.of(json + "L");
            case FLOAT -> Optional.of(json + "f");
            case DOUBLE -> Optional.of(json + "d");
            default -> Optional.empty();
        };
    }

    private static String constant(SchemaNode.Enumeration enumeration, String text) {
        try {
            return LiteralText.constant(enumeration, text).constant();
        } catch (LiteralText.UnfitLiteralException e) {
            throw new IllegalArgumentException("A model with errors is not written: " + text, e);
        }
    }

    /** The value as JSON. */
    static String json(SchemaNode node, String text) {
        try {
            return LiteralText.json(node, text);
        } catch (LiteralText.UnfitLiteralException e) {
            throw new IllegalArgumentException("A model with errors is not written: " + text, e);
        }
    }
}
