package dev.assistanttools.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

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
            "java.io.Writer",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher");

    private final Map<String, Boolean> noData = new HashMap<>();

    ReturnModel read(TypeMirror type, ResultTypes results) {
        String text = SchemaReader.typeText(type);
        if (mentionsVariable(type)) {
            return new ReturnModel(text, false, false, Optional.empty(), Optional.of(Problem.TYPE_VARIABLE));
        }
        if (type.getKind() == TypeKind.VOID) {
            return new ReturnModel(text, true, false, Optional.empty(), Optional.empty());
        }
        TypeMirror result = results.unpacked(type);
        return isData(result)
                ? new ReturnModel(text, false, results.isAwaited(type), results.read(result), Optional.empty())
                : new ReturnModel(text, false, false, Optional.empty(), Optional.of(Problem.UNSUPPORTED_RESULT));
    }

    static boolean mentionsVariable(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                if (mentionsVariable(argument)) {
                    return true;
                }
            }
            return false;
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null && mentionsVariable(wildcard.getExtendsBound());
        }
        if (type instanceof ArrayType array) {
            return mentionsVariable(array.getComponentType());
        }
        return type.getKind() == TypeKind.TYPEVAR;
    }

    /** A list of streams is no more data than a stream, and one of futures is never awaited. */
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
                Annotations.isPresent(Mirrors.elementOf(type), FunctionalInterface.class.getCanonicalName());
        if (isFunction || isKnownAsNoData(Mirrors.elementOf(type))) {
            return false;
        }
        for (TypeMirror argument : declared.getTypeArguments()) {
            if (!isData(argument)) {
                return false;
            }
        }
        return true;
    }

    /** By name, as the compiler would have to read the classes to compare with them. */
    private boolean isKnownAsNoData(TypeElement type) {
        String name = type.getQualifiedName().toString();
        Boolean known = noData.get(name);
        if (known != null) {
            return known;
        }
        boolean isNoData = NOT_DATA.contains(name) || isKnownAsNoData(type.getSuperclass());
        for (TypeMirror each : type.getInterfaces()) {
            isNoData = isNoData || isKnownAsNoData(each);
        }
        noData.put(name, isNoData);
        return isNoData;
    }

    private boolean isKnownAsNoData(TypeMirror supertype) {
        return supertype.getKind() == TypeKind.DECLARED && isKnownAsNoData(Mirrors.elementOf(supertype));
    }
}
