package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.ClassFile.UnreadableClassFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The class files that are needed for one toolset, each read once; and those that could not be. */
final class ClassFiles {

    private static final String JACKSON = "com.fasterxml.jackson.";

    private final ClassLoader loader;
    private final Map<Class<?>, ClassFile> known = new HashMap<>();
    private final Set<String> unreadable = new LinkedHashSet<>();

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class file of a type; one that says nothing if it can't be read, which is noted. */
    ClassFile of(Class<?> type) {
        ClassFile file = known.get(type);
        if (file == null) {
            try {
                file = ClassFile.of(type);
            } catch (UnreadableClassFileException e) {
                unreadable.add(type.getName());
                file = ClassFile.NOTHING;
            }
            known.put(type, file);
            file.all().forEach(this::addInside);
        }
        return file;
    }

    /** Annotations with Jackson's {@code @JacksonAnnotationsInside} stand for those that they have themselves. */
    private void addInside(List<Mark> marks) {
        List<Mark> inside = new ArrayList<>();
        for (Mark mark : marks) {
            boolean mayBeBundle =
                    !mark.name().startsWith("java.") && !mark.name().startsWith(JACKSON);
            annotation(mark)
                    .filter(type -> mayBeBundle && isBundle(type))
                    .ifPresent(type -> of(type).ofType().stream()
                            .filter(each -> each.name().startsWith(JACKSON))
                            .forEach(inside::add));
        }
        marks.addAll(inside);
    }

    private static boolean isBundle(Class<?> type) {
        return Mark.of(type.getAnnotations()).stream()
                .anyMatch(mark -> mark.name().equals(JACKSON + "annotation.JacksonAnnotationsInside"));
    }

    /** The type of an annotation, as far as it is there. */
    Optional<Class<?>> annotation(Mark mark) {
        try {
            return Optional.of(Class.forName(mark.type(), false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * A class that an annotation names; empty if it is not there, which is noted.
     *
     * @param name canonical, so that it does not say which classes stand in others
     * @param from what is annotated
     */
    Optional<Class<?>> named(String name, Class<?> from) {
        String binary = name;
        while (true) {
            try {
                return Optional.of(Class.forName(binary, false, from.getClassLoader()));
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    unreadable.add(name);
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }

    /** The names of the types whose class files could not be read. */
    Set<String> unreadable() {
        return unreadable;
    }
}
