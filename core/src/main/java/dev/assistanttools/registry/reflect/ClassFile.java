package dev.assistanttools.registry.reflect;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.RecordComponentVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says and reflection doesn't: the order of the members in the source, which attributes of an annotation are
 * written there ({@code required = false} is more than the default), and annotations that are not kept at run time.
 */
final class ClassFile {

    /** A class file can't be found or read. */
    static final class UnreadableClassFileException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableClassFileException(Class<?> type, @Nullable Throwable cause) {
            super(type.getName(), cause);
        }
    }

    /** The annotations of a method or constructor, and of its parameters by index. */
    private record Marks(List<Mark> own, Map<Integer, List<Mark>> parameters) {}

    /** Of a class of which nothing is known. */
    static final ClassFile NOTHING = new ClassFile();

    private final List<Mark> ofType = new ArrayList<>();
    private final Map<String, List<Mark>> fields = new LinkedHashMap<>();
    private final Map<String, List<Mark>> components = new LinkedHashMap<>();
    private final Map<String, Marks> executables = new LinkedHashMap<>();

    private ClassFile() {}

    static ClassFile of(Class<?> type) throws UnreadableClassFileException {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(path)) {
            if (in == null) {
                throw new UnreadableClassFileException(type, null);
            }
            ClassFile file = new ClassFile();
            OpenedClassReader.of(in.readAllBytes())
                    .accept(
                            file.new Members(),
                            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return file;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableClassFileException(type, e);
        }
    }

    List<Mark> ofType() {
        return ofType;
    }

    /** The names of the fields, in the order of the source. */
    List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    List<Mark> ofField(String name) {
        return fields.getOrDefault(name, List.of());
    }

    List<Mark> ofComponent(String name) {
        return components.getOrDefault(name, List.of());
    }

    List<Mark> of(Executable executable) {
        Marks marks = executables.get(key(executable));
        return marks == null ? List.of() : marks.own;
    }

    List<Mark> ofParameter(Executable executable, int index) {
        Marks marks = executables.get(key(executable));
        return marks == null ? List.of() : marks.parameters.getOrDefault(index, List.of());
    }

    /** All lists of annotations, to add to. */
    List<List<Mark>> all() {
        List<List<Mark>> all = new ArrayList<>(List.of(ofType));
        members().forEach(all::add);
        executables.values().forEach(marks -> all.addAll(marks.parameters.values()));
        return all;
    }

    /** The annotations of each field, record component, method and constructor. */
    Stream<List<Mark>> members() {
        return Stream.of(
                        fields.values().stream(),
                        components.values().stream(),
                        executables.values().stream().map(Marks::own))
                .flatMap(marks -> marks);
    }

    /** The methods or constructors in the order of the source. */
    <E extends Executable> List<E> inOrder(List<E> unordered) {
        if (this == NOTHING) {
            return unordered;
        }
        Map<String, E> byKey = new LinkedHashMap<>();
        unordered.forEach(executable -> byKey.put(key(executable), executable));
        List<E> ordered = new ArrayList<>();
        for (String key : executables.keySet()) {
            E executable = byKey.get(key);
            if (executable != null) {
                ordered.add(executable);
            }
        }
        return ordered;
    }

    private static String key(Executable executable) {
        return executable instanceof Method method
                ? method.getName() + Type.getMethodDescriptor(method)
                : "<init>" + Type.getConstructorDescriptor((Constructor<?>) executable);
    }

    private final class Members extends ClassVisitor {

        Members() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return new Values(descriptor, ofType);
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            List<Mark> marks = new ArrayList<>();
            fields.put(name, marks);
            return new FieldVisitor(OpenedClassReader.ASM_API) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return new Values(type, marks);
                }
            };
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
            List<Mark> marks = new ArrayList<>();
            components.put(name, marks);
            return new RecordComponentVisitor(OpenedClassReader.ASM_API) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return new Values(type, marks);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Marks marks = new Marks(new ArrayList<>(), new LinkedHashMap<>());
            executables.put(name + descriptor, marks);
            return new MethodVisitor(OpenedClassReader.ASM_API) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return new Values(type, marks.own);
                }

                @Override
                public AnnotationVisitor visitParameterAnnotation(int index, String type, boolean visible) {
                    return new Values(type, marks.parameters.computeIfAbsent(index, key -> new ArrayList<>()));
                }
            };
        }
    }

    /** Collects what is written in one annotation, and adds it where it belongs. */
    private static final class Values extends AnnotationVisitor {

        private final String name;
        private final List<? super Mark> target;
        private final Map<String, Object> values = new LinkedHashMap<>();

        Values(String descriptor, List<? super Mark> target) {
            super(OpenedClassReader.ASM_API);
            this.name = Type.getType(descriptor).getClassName();
            this.target = target;
        }

        @Override
        public void visit(String attribute, Object value) {
            values.put(attribute, textOf(value));
        }

        @Override
        public void visitEnum(String attribute, String descriptor, String constant) {
            values.put(attribute, constant);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String attribute, String descriptor) {
            List<Mark> inner = new ArrayList<>();
            values.put(attribute, inner);
            return new Values(descriptor, inner);
        }

        @Override
        public AnnotationVisitor visitArray(String attribute) {
            List<Object> elements = new ArrayList<>();
            values.put(attribute, elements);
            return new Elements(elements);
        }

        @Override
        public void visitEnd() {
            target.add(new Mark(name, values));
        }
    }

    private static final class Elements extends AnnotationVisitor {

        private final List<Object> elements;

        Elements(List<Object> elements) {
            super(OpenedClassReader.ASM_API);
            this.elements = elements;
        }

        @Override
        public void visit(@Nullable String attribute, Object value) {
            elements.add(textOf(value));
        }

        @Override
        public void visitEnum(@Nullable String attribute, String descriptor, String constant) {
            elements.add(constant);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String attribute, String descriptor) {
            return new Values(descriptor, elements);
        }
    }

    private static String textOf(Object value) {
        return value instanceof Type type ? nameOf(type) : String.valueOf(value);
    }

    private static String nameOf(Type type) {
        return type.getClassName().replace('$', '.');
    }
}
