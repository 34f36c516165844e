package dev.assistanttools.registry.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the properties of records and beans, by accessor, getter or field. Thread-safe, without locks. */
final class HeldValues {

    private record Property(Class<?> type, String name) {}

    /** Never changed, but replaced by one that knows more; a race forgets what one thread found, which is then found again. */
    private volatile Map<Property, Optional<Member>> members = Map.of();

    /** The value of a property; null if it has none, or can't be looked at. */
    @Nullable
    Object of(Object holder, String name) {
        Member member = member(new Property(holder.getClass(), name)).orElse(null);
        try {
            if (member instanceof Method getter) {
                return getter.invoke(holder);
            }
            return member instanceof Field field ? field.get(holder) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null; // what can't be looked at, has not been demanded anything of
        }
    }

    private Optional<Member> member(Property property) {
        Map<Property, Optional<Member>> known = members;
        Optional<Member> member = known.get(property);
        if (member == null) {
            member = find(property);
            Map<Property, Optional<Member>> more = new HashMap<>(known);
            more.put(property, member);
            members = more;
        }
        return member;
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
