package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
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
                return values.stream()
                        .map(AnnotationValue.class::cast)
                        .map(value -> new Said(value.getValue().toString(), new Place(element, mirror.get(), value)))
                        .toList();
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
        return elementsOf(value(mirror, attribute))
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .toList();
    }

    /** The texts of an attribute that is an array. */
    static List<String> texts(AnnotationMirror mirror, String attribute) {
        return elementsOf(value(mirror, attribute)).map(Object::toString).toList();
    }

    private static Stream<Object> elementsOf(Optional<AnnotationValue> array) {
        return array.stream()
                .map(AnnotationValue::getValue)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> value instanceof AnnotationValue each ? each.getValue() : value);
    }

    /** The texts of an attribute that is an array, on all of the elements. */
    static List<String> texts(List<? extends Element> elements, String annotation, String attribute) {
        return elements.stream()
                .flatMap(element -> find(element, annotation).stream())
                .flatMap(mirror -> texts(mirror, attribute).stream())
                .distinct()
                .toList();
    }

    private static Optional<Said> saidAtAll(Element element, String annotation, String attribute) {
        return find(element, annotation)
                .flatMap(mirror -> value(mirror, attribute)
                        .map(value -> new Said(value.getValue().toString(), new Place(element, mirror, value))));
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
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }
}
