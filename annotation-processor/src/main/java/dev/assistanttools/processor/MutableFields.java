package dev.assistanttools.processor;

import com.google.auto.common.MoreElements;
import dev.assistanttools.processor.ProblemReport.Place;
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
        boolean isSetOnce = SET_ONCE.stream().anyMatch(annotation -> Annotations.isPresent(bean, annotation));
        return isSetOnce
                ? List.of()
                : bean.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.FIELD)
                        .filter(MutableFields::isAssignedAgain)
                        .filter(field -> !isInjected(field))
                        .filter(field ->
                                injectedInto(bean).noneMatch(value -> types.isSameType(value.asType(), field.asType())))
                        .map(field -> new NamedPlace(field.getSimpleName().toString(), Place.of(field)))
                        .toList();
    }

    /** A volatile field is written by someone who thought of threads. */
    private static boolean isAssignedAgain(Element field) {
        return Stream.of(Modifier.FINAL, Modifier.STATIC, Modifier.VOLATILE).noneMatch(field.getModifiers()::contains);
    }

    /** What setters and other injected methods take. */
    private static Stream<? extends VariableElement> injectedInto(TypeElement bean) {
        return bean.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .filter(MutableFields::isInjected)
                .map(MoreElements::asExecutable)
                .map(ExecutableElement::getParameters)
                .flatMap(List::stream);
    }

    private static boolean isInjected(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(MutableFields::injects);
    }

    private static boolean injects(AnnotationMirror annotation) {
        return INJECTING.contains(
                annotation.getAnnotationType().asElement().getSimpleName().toString());
    }
}
