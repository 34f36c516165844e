package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.Assembly.BackReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Objects that refer to each other, by Jackson's {@code @JsonManagedReference} and {@code @JsonBackReference}: what the one holds is
 * on the wire, what refers back is not, but set.
 */
final class BackReferences {

    private static final String MANAGED = "com.fasterxml.jackson.annotation.JsonManagedReference";
    private static final String BACK = "com.fasterxml.jackson.annotation.JsonBackReference";
    private static final String DEFAULT_NAME = "defaultReference";

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.lang.Iterable");

    private BackReferences() {}

    static boolean isBack(List<? extends Element> declarations) {
        return Annotations.isOnAny(declarations, BACK);
    }

    static boolean isManaged(List<? extends Element> declarations) {
        return Annotations.isOnAny(declarations, MANAGED);
    }

    /**
     * What is set on the values of a managed property.
     *
     * @param valueType the property's
     * @return empty if the property is not managed, or there is no such member that generated code can set
     */
    static Optional<BackReference> of(
            List<? extends Element> declarations, TypeMirror valueType, Predicate<Element> isVisible) {
        Optional<TypeMirror> held = isManaged(declarations) ? held(valueType) : Optional.empty();
        if (held.isEmpty() || held.get().getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement type = Mirrors.elementOf(held.get());
        BeanProperties properties = BeanProperties.of(type);
        return properties.names().stream()
                .filter(name -> isBack(properties.declarations(name)))
                .filter(name -> name(properties.declarations(name), BACK).equals(name(declarations, MANAGED)))
                .flatMap(name -> properties.target(name, isVisible).stream())
                .findFirst()
                .map(target -> new BackReference(
                        TypeName.of(held.get()),
                        target.getSimpleName().toString(),
                        target.getKind() == ElementKind.FIELD,
                        form(valueType)));
    }

    private static String name(List<? extends Element> declarations, String annotation) {
        return Annotations.said(declarations, annotation, "value")
                .map(Said::text)
                .orElse(DEFAULT_NAME);
    }

    private static BackReference.Form form(TypeMirror valueType) {
        if (valueType.getKind() == TypeKind.ARRAY || COLLECTIONS.contains(className(valueType))) {
            return BackReference.Form.EACH;
        }
        return className(valueType).equals("java.util.Map") ? BackReference.Form.EACH_VALUE : BackReference.Form.ITSELF;
    }

    /** The type of what a property holds one or several of. */
    private static Optional<TypeMirror> held(TypeMirror valueType) {
        if (valueType instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        if (form(valueType) == BackReference.Form.ITSELF) {
            return Optional.of(valueType);
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) valueType).getTypeArguments();
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(arguments.size() - 1));
    }

    private static String className(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Mirrors.elementOf(type).getQualifiedName().toString()
                : "";
    }
}
