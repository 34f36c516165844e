package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/**
 * Finds the fields in which calls that run at the same time may get in each other's way. Only what is certain: a field of an
 * instance that is assigned again and that nothing injects. What an object in a final field does, the compiler can't see.
 */
final class MutableFields {

    /** Simple names, as with {@code Nullable}: which of the many frameworks it is, doesn't matter. */
    private static final Set<String> INJECTING = Set.of(
            "Autowired",
            "ConfigProperty",
            "Context",
            "EJB",
            "Inject",
            "InjectMocks",
            "Mock",
            "MockitoBean",
            "MockitoSpyBean",
            "PersistenceContext",
            "PersistenceUnit",
            "Reference",
            "Resource",
            "RestClient",
            "Spy",
            "Value");

    /** Annotations of classes whose fields are set once, by a framework, or are made final by Lombok. */
    private static final Set<String> SET_ONCE =
            Set.of("org.springframework.boot.context.properties.ConfigurationProperties", "lombok.Value");

    private MutableFields() {}

    static List<NamedPlace> of(TypeElement bean, Types types) {
        List<NamedPlace> fields = new ArrayList<>();
        for (Element member : bean.getEnclosedElements()) {
            boolean isMutable = member.getKind() == ElementKind.FIELD
                    && isAssignedAgain(member)
                    && !isInjected(member)
                    && !isSetOnce(bean)
                    && injectedInto(bean).noneMatch(value -> types.isSameType(value.asType(), member.asType()));
            if (isMutable) {
                fields.add(new NamedPlace(member.getSimpleName().toString(), Place.of(member)));
            }
        }
        return fields;
    }

    private static boolean isSetOnce(TypeElement bean) {
        for (String annotation : SET_ONCE) {
            if (Annotations.isPresent(bean, annotation)) {
                return true;
            }
        }
        return false;
    }

    /** A volatile field is written by someone who thought of threads. */
    private static boolean isAssignedAgain(Element field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.FINAL)
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.VOLATILE);
    }

    /** What setters and other injected methods take. */
    private static Stream<? extends VariableElement> injectedInto(TypeElement bean) {
        return bean.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .filter(MutableFields::isInjected)
                .map(ExecutableElement.class::cast)
                .map(ExecutableElement::getParameters)
                .flatMap(List::stream);
    }

    private static boolean isInjected(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (injects(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean injects(AnnotationMirror annotation) {
        return INJECTING.contains(
                annotation.getAnnotationType().asElement().getSimpleName().toString());
    }
}
