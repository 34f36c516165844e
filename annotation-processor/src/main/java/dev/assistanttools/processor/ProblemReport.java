package dev.assistanttools.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What is wrong with a class, each thing at its place; printing it is an act of its own. Not thread-safe. */
final class ProblemReport {

    /**
     * Where in the source; opaque to models and rules.
     *
     * @param element the declaration
     * @param annotation the annotation on it, if the place is in one
     * @param value the value in the annotation, if the place is one
     */
    record Place(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {

        static Place of(Element element) {
            return new Place(element, null, null);
        }

        // By hand, since a record's own are linked at run time, which takes a cold compiler longer than all calls.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && element.equals(place.element)
                    && Objects.equals(annotation, place.annotation)
                    && Objects.equals(value, place.value);
        }

        @Override
        public int hashCode() {
            return 31 * element.hashCode() + Objects.hashCode(annotation);
        }
    }

    private record Item(Problem problem, @Nullable Place place, String message) {}

    private final Set<Item> items = new LinkedHashSet<>();

    /** Adds a problem; the same problem at the same place counts once, as when two tools share a record. */
    void add(Problem problem, Place place, Object... arguments) {
        items.add(new Item(problem, place, problem.message(arguments)));
    }

    /** Adds a problem that is not in a source. */
    void addOfOptions(Problem problem, Object... arguments) {
        items.add(new Item(problem, null, problem.message(arguments)));
    }

    boolean hasErrors() {
        for (Item item : items) {
            if (item.problem().isError()) {
                return true;
            }
        }
        return false;
    }

    /** Prints all but the notes that the source suppresses by their tag, or the options do. */
    void print(Messager messager, NoteOptions options) {
        for (Item item : items) {
            Place place = item.place();
            if (isSuppressed(item) || options.isSilenced(item.problem())) {
                continue;
            }
            if (place == null) {
                messager.printMessage(options.kindOf(item.problem()), item.message());
            } else {
                messager.printMessage(
                        options.kindOf(item.problem()),
                        item.message(),
                        place.element(),
                        place.annotation(),
                        place.value());
            }
        }
    }

    private static boolean isSuppressed(Item item) {
        Place place = item.place();
        if (place == null || item.problem().isError()) {
            return false;
        }
        for (Element element = place.element(); element != null; element = element.getEnclosingElement()) {
            SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null
                    && List.of(suppressed.value()).contains(item.problem().tag())) {
                return true;
            }
        }
        return false;
    }
}
