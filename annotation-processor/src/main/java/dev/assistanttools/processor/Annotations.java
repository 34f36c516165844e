package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Looks annotations up by name: the processor links to none of the classes. */
final class Annotations {

    /**
     * What an annotation says.
     *
     * @param text the value
     * @param place where it says so
     */
    record Said(String text, Place place) {}

    private static final String JACKSON = "com.fasterxml.jackson.";

    private static final String OURS = "dev.assistanttools.";

    /** Bundles may hold bundles; themselves they can't, but may be written so. */
    private static final int MOST_LEVELS = 10;

    private Annotations() {}

    /** Whether one of the many annotations of this name is there; which one, doesn't matter. */
    static boolean hasNullable(AnnotatedConstruct construct) {
        for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    static boolean isPresent(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    static boolean isOnAny(List<? extends Element> elements, String annotation) {
        for (Element element : elements) {
            if (isPresent(element, annotation)) {
                return true;
            }
        }
        return false;
    }

    /** The elements that have annotations at all, in their order: most have none, and are asked for dozens. */
    static <E extends Element> List<E> annotated(List<E> elements) {
        List<E> annotated = new ArrayList<>(elements.size());
        for (E element : elements) {
            if (!element.getAnnotationMirrors().isEmpty()) {
                annotated.add(element);
            }
        }
        return annotated;
    }

    /** What the annotation says on the first of the elements where it says anything; empty text says nothing. */
    static Optional<Said> said(List<? extends Element> elements, String annotation, String attribute) {
        for (Element element : elements) {
            Optional<Said> said = saidAtAll(element, annotation, attribute)
                    .filter(there -> !there.text().isEmpty());
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** What the annotation says on the first of the elements where it says anything, even if that is empty. */
    static Optional<Said> saidAtAll(List<? extends Element> elements, String annotation, String attribute) {
        for (Element element : elements) {
            Optional<Said> said = saidAtAll(element, annotation, attribute);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** The elements of the array that the annotation has on the first of the elements where it has one. */
    static List<Said> allSaid(List<? extends Element> elements, String annotation, String attribute) {
        for (Element element : elements) {
            Optional<AnnotationMirror> mirror = find(element, annotation);
            Optional<AnnotationValue> array = mirror.flatMap(there -> value(there, attribute));
            if (array.isPresent() && array.get().getValue() instanceof List<?> values) {
                List<Said> said = new ArrayList<>(values.size());
                for (Object each : values) {
                    AnnotationValue value = (AnnotationValue) each;
                    said.add(new Said(value.getValue().toString(), new Place(element, mirror.get(), value)));
                }
                return said;
            }
        }
        return List.of();
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The value of an attribute that is given, as text. */
    static Optional<String> text(AnnotationMirror mirror, String attribute) {
        return value(mirror, attribute).map(value -> value.getValue().toString());
    }

    /** The annotations in an attribute that is an array. */
    static List<AnnotationMirror> mirrors(AnnotationMirror mirror, String attribute) {
        List<AnnotationMirror> mirrors = new ArrayList<>();
        for (Object element : elementsOf(value(mirror, attribute))) {
            if (element instanceof AnnotationMirror inner) {
                mirrors.add(inner);
            }
        }
        return mirrors;
    }

    /** The texts of an attribute that is an array. */
    static List<String> texts(AnnotationMirror mirror, String attribute) {
        List<String> texts = new ArrayList<>();
        for (Object element : elementsOf(value(mirror, attribute))) {
            texts.add(element.toString());
        }
        return texts;
    }

    private static List<Object> elementsOf(Optional<AnnotationValue> array) {
        if (array.isEmpty()) {
            return List.of();
        }
        Object value = array.get().getValue();
        List<Object> elements = new ArrayList<>();
        for (Object element : value instanceof List<?> list ? list : List.of(value)) {
            elements.add(element instanceof AnnotationValue each ? each.getValue() : element);
        }
        return elements;
    }

    /** The texts of an attribute that is an array, on all of the elements. */
    static List<String> texts(List<? extends Element> elements, String annotation, String attribute) {
        Set<String> texts = new LinkedHashSet<>();
        for (Element element : elements) {
            find(element, annotation).ifPresent(mirror -> texts.addAll(texts(mirror, attribute)));
        }
        return List.copyOf(texts);
    }

    private static Optional<Said> saidAtAll(Element element, String annotation, String attribute) {
        Optional<AnnotationMirror> mirror = find(element, annotation);
        Optional<AnnotationValue> value = mirror.isEmpty() ? Optional.empty() : value(mirror.get(), attribute);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Said(value.get().getValue().toString(), new Place(element, mirror.get(), value.get())));
    }

    static Optional<AnnotationMirror> find(Element element, String annotation) {
        if (element.getAnnotationMirrors().isEmpty()) {
            return Optional.empty(); // so with most elements, and each is asked for dozens of annotations
        }
        Optional<AnnotationMirror> own = findOwn(element, annotation);
        return own.isPresent() || !annotation.startsWith(JACKSON) ? own : findInBundle(element, annotation, 0);
    }

    private static Optional<AnnotationMirror> findOwn(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Annotations with Jackson's {@code @JacksonAnnotationsInside} stand for those that they have themselves. */
    private static Optional<AnnotationMirror> findInBundle(Element element, String annotation, int level) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            Element type = mirror.getAnnotationType().asElement();
            String name = nameOf(mirror);
            boolean isBundle = !name.startsWith("java.")
                    && !name.startsWith(JACKSON)
                    && !name.startsWith(OURS)
                    && level < MOST_LEVELS
                    && findOwn(type, JACKSON + "annotation.JacksonAnnotationsInside")
                            .isPresent();
            if (isBundle) {
                Optional<AnnotationMirror> inside =
                        findOwn(type, annotation).or(() -> findInBundle(type, annotation, level + 1));
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute that is given. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
