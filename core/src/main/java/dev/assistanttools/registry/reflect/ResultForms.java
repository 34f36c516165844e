package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.JavaType.Declared;
import dev.assistanttools.registry.reflect.JavaType.Wildcard;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Says how results are written: by the codec, which is told their type. */
final class ResultForms {

    /** Known by name, since an application may do without it. */
    private static final String REACTIVE_PUBLISHER = "org.reactivestreams.Publisher";

    private static final List<Class<?>> AROUND_RESULTS =
            List.of(CompletionStage.class, Future.class, Optional.class, Flow.Publisher.class);

    private ResultForms() {}

    /** What is there when all has been awaited and is present. */
    static JavaType unpacked(JavaType returned) {
        JavaType result = returned;
        for (JavaType inside = inside(result); inside != null; inside = inside(result)) {
            result = inside;
        }
        return result;
    }

    /** Whether values of a type are not there yet. */
    static boolean isAwaited(Class<?> type) {
        return CompletionStage.class.isAssignableFrom(type)
                || Future.class.isAssignableFrom(type)
                || Flow.Publisher.class.isAssignableFrom(type)
                || publisher(type) != null;
    }

    static ResultForm<?> of(JavaType returned) {
        JavaType result = unpacked(returned);
        ResultForm<?> form = result.erased() == Void.class ? ResultForm.nothing() : ResultForm.of(type(result));
        return mayBeAwaited(returned) ? form.awaited() : form;
    }

    /** An object may be anything, and so may what is in an Optional. */
    private static boolean mayBeAwaited(JavaType type) {
        JavaType inside = inside(type);
        return inside == null ? type.erased() == Object.class : isAwaited(type.erased()) || mayBeAwaited(inside);
    }

    /** What is awaited, or may be absent; null of other types. */
    private static @Nullable JavaType inside(JavaType type) {
        if (type instanceof Wildcard wildcard) {
            return wildcard.isSuper() ? null : wildcard.bound();
        }
        for (Class<?> around : AROUND_RESULTS) {
            JavaType found = around.isAssignableFrom(type.erased()) ? Supertypes.as(type, around) : null;
            if (found != null) {
                return argument(found);
            }
        }
        Class<?> publisher = publisher(type.erased());
        JavaType found = publisher == null ? null : Supertypes.as(type, publisher);
        return found == null ? null : argument(found);
    }

    private static JavaType argument(JavaType type) {
        return type instanceof Declared declared && !declared.arguments().isEmpty()
                ? declared.arguments().get(0)
                : JavaType.of(Object.class);
    }

    private static @Nullable Class<?> publisher(Class<?> type) {
        if (type.getName().equals(REACTIVE_PUBLISHER)) {
            return type;
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                Class<?> found = publisher(implemented);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Type type(JavaType type) {
        if (type instanceof Declared declared && !declared.arguments().isEmpty()) {
            return ResultType.of(
                    declared.erased(),
                    declared.arguments().stream().map(ResultForms::type).toArray(Type[]::new));
        }
        return type instanceof JavaType.Array array ? ResultType.arrayOf(type(array.component())) : type.erased();
    }
}
