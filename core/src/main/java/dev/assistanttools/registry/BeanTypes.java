package dev.assistanttools.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A class and all its supertypes, the nearest first. */
final class BeanTypes {

    private BeanTypes() {}

    /**
     * The class, then its superclasses, then all their interfaces; an interface comes before those that it extends, because what
     * it declares is nearer. {@code Object} is left out.
     */
    static List<Class<?>> nearestFirst(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            if (!next.isInterface()) {
                types.add(next);
            }
            interfaces.addAll(withExtended(next));
        }
        if (!interfaces.isEmpty()) {
            List<Class<?>> nearest = new ArrayList<>(interfaces);
            // An interface extends more interfaces than any that it extends; the sort is stable.
            nearest.sort((one, other) -> Integer.compare(
                    withExtended(other).size(), withExtended(one).size()));
            types.addAll(nearest);
        }
        return types;
    }

    /** All interfaces of a type, itself among them if it is one. */
    private static Set<Class<?>> withExtended(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (!next.isInterface() || found.add(next)) {
                for (Class<?> extended : next.getInterfaces()) {
                    open.add(extended);
                }
            }
        }
        return found;
    }
}
