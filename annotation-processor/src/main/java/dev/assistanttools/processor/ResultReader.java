package dev.assistanttools.processor;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a tool returns. */
final class ResultReader {

    /** Types of which no instance, whatever its class, is data. */
    private static final List<String> NOT_DATA = List.of(
            "java.util.stream.BaseStream",
            "java.util.Iterator",
            "java.lang.Thread",
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer");

    private final Elements elements;
    private final Types types;

    ResultReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    ReturnModel read(TypeMirror type) {
        String text = SchemaReader.typeText(type);
        if (mentionsVariable(type)) {
            return new ReturnModel(text, false, Optional.of(Problem.TYPE_VARIABLE));
        }
        return new ReturnModel(
                text,
                type.getKind() == TypeKind.VOID,
                isData(type) ? Optional.empty() : Optional.of(Problem.UNSUPPORTED_RESULT));
    }

    static boolean mentionsVariable(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(ResultReader::mentionsVariable);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null && mentionsVariable(wildcard.getExtendsBound());
        }
        if (type instanceof ArrayType array) {
            return mentionsVariable(array.getComponentType());
        }
        return type.getKind() == TypeKind.TYPEVAR;
    }

    /** A list or a future of streams is no more data than a stream. */
    private boolean isData(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isData(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null || isData(wildcard.getExtendsBound());
        }
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        if (ScalarType.ofClass(SchemaReader.className(type)).isPresent()) {
            return true; // most results are, and to compare with all that is no data takes time
        }
        boolean isFunction =
                Annotations.isPresent(MoreTypes.asTypeElement(type), FunctionalInterface.class.getCanonicalName());
        return !isFunction
                && !isKnownAsNoData(types.erasure(type))
                && declared.getTypeArguments().stream().allMatch(this::isData);
    }

    private boolean isKnownAsNoData(TypeMirror erased) {
        return NOT_DATA.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .anyMatch(known -> types.isAssignable(erased, types.erasure(known.asType())));
    }
}
