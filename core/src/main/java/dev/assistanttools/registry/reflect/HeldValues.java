package dev.assistanttools.registry.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the properties of records and beans, by accessor, getter or field. Thread-safe. */
final class HeldValues {

    private record Property(Class<?> type, String name) {}

    private final Map<Property, Optional<Member>> members = new ConcurrentHashMap<>();

    /** The value of a property; null if it has none, or can't be looked at. */
    @Nullable
    Object of(Object holder, String name) {
        Member member = members.computeIfAbsent(new Property(holder.getClass(), name), HeldValues::find)
                .orElse(null);
        try {
            if (member instanceof Method getter) {
                return getter.invoke(holder);
            }
            return member instanceof Field field ? field.get(holder) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null; // what can't be looked at, has not been demanded anything of
        }
    }

    private static Optional<Member> find(Property property) {
        String upper = property.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + property.name().substring(1);
        for (Class<?> type = property.type(); type != null && type != Object.class; type = type.getSuperclass()) {
            Class<?> declaring = type;
            Optional<Member> found = Stream.of(property.name(), "get" + upper, "is" + upper)
                    .flatMap(name -> method(declaring, name).stream())
                    .filter(method -> method.getReturnType() != void.class && open(method))
                    .map(Member.class::cast)
                    .findFirst()
                    .or(() -> field(declaring, property.name()).filter(HeldValues::open));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Method> method(Class<?> type, String name) {
        try {
            return Optional.of(type.getDeclaredMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Optional<Field> field(Class<?> type, String name) {
        try {
            return Optional.of(type.getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
    }

    private static boolean open(AccessibleObject member) {
        try {
            member.setAccessible(true);
            return true;
        } catch (InaccessibleObjectException e) {
            return false;
        }
    }
}
