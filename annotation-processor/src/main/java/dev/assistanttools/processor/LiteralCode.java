package dev.assistanttools.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;

/** Writes values that annotations have as text as Java expressions, for a model without errors. */
final class LiteralCode {

    private LiteralCode() {}

    /** An expression for a value that Java has a literal or a constant for. */
    static Optional<CodeBlock> of(SchemaNode node, String text) {
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return Optional.of(CodeBlock.of("$T.$L", enumeration.type(), constant(enumeration, text)));
        }
        return node instanceof SchemaNode.Scalar scalar
                ? literal(scalar.type(), text, json(node, text))
                : Optional.empty();
    }

    private static Optional<CodeBlock> literal(ScalarType type, String text, String json) {
        return switch (type) {
            case STRING, CHAR_SEQUENCE -> Optional.of(JavaLiteral.of(text));
            case CHAR -> Optional.of(CodeBlock.of("$L.charAt(0)", JavaLiteral.of(text)));
            case BOOLEAN, INT -> Optional.of(CodeBlock.of("$L", json));
            case BYTE -> Optional.of(CodeBlock.of("(byte) $L", json));
            case SHORT -> Optional.of(CodeBlock.of("(short) $L", json));
            case LONG -> Optional.of(CodeBlock.of("$LL", json));
            case FLOAT -> Optional.of(CodeBlock.of("$Lf", json));
            case DOUBLE -> Optional.of(CodeBlock.of("$Ld", json));
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
