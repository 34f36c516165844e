package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.Assembly.BackReference;
import java.lang.reflect.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that refer to each other, by Jackson's {@code @JsonManagedReference} and {@code @JsonBackReference}: what the one holds is
 * on the wire, what refers back is not, but set.
 */
final class BackReferences {

    private static final String MANAGED = "com.fasterxml.jackson.annotation.JsonManagedReference";
    private static final String BACK = "com.fasterxml.jackson.annotation.JsonBackReference";
    private static final String DEFAULT_NAME = "defaultReference";

    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class, Iterable.class);

    private final ComponentReader components;
    private final ClassFiles files;
    private final Class<?> bean;

    BackReferences(ComponentReader components, ClassFiles files, Class<?> bean) {
        this.components = components;
        this.files = files;
        this.bean = bean;
    }

    static boolean isBack(List<Declaration> declarations) {
        return Declaration.isPresent(declarations, BACK);
    }

    static boolean isManaged(List<Declaration> declarations) {
        return Declaration.isPresent(declarations, MANAGED);
    }

    /** What a creator takes can't refer to what it makes; Jackson can't make it so, either. */
    static ParameterModel refused(ParameterModel model, List<Declaration> declarations) {
        return isManaged(declarations) || isBack(declarations)
                ? model.with(new SchemaNode.Unusable(
                        Problem.UNSUPPORTED_ANNOTATION,
                        "@JsonManagedReference or @JsonBackReference on what its constructor takes"))
                : model;
    }

    /**
     * What is set on the values of a managed property.
     *
     * @param valueType the property's
     * @return empty if the property is not managed, or there is no such member that can be set
     */
    Optional<BackReference> of(List<Declaration> declarations, JavaType valueType) {
        Optional<Class<?>> held = isManaged(declarations) ? held(valueType) : Optional.empty();
        if (held.isEmpty() || JacksonTypes.isLeftOut(held.get())) {
            return Optional.empty();
        }
        BeanProperties properties = BeanProperties.of(held.get(), components, files);
        return properties.names().stream()
                .filter(name -> isBack(properties.declarations(name)))
                .filter(name -> name(properties.declarations(name), BACK).equals(name(declarations, MANAGED)))
                .flatMap(name -> properties.target(name, member -> Declaration.isVisible(member, bean)).stream())
                .findFirst()
                .map(target -> new BackReference(held.get(), (Member) target.element(), form(valueType)));
    }

    private static String name(List<Declaration> declarations, String annotation) {
        return Declaration.said(declarations, annotation, "value").orElse(DEFAULT_NAME);
    }

    private static BackReference.Form form(JavaType valueType) {
        if (valueType instanceof JavaType.Array || COLLECTIONS.contains(valueType.erased())) {
            return BackReference.Form.EACH;
        }
        return valueType.erased() == Map.class ? BackReference.Form.EACH_VALUE : BackReference.Form.ITSELF;
    }

    /** The class of what a property holds one or several of. */
    private static Optional<Class<?>> held(JavaType valueType) {
        JavaType held = valueType;
        if (valueType instanceof JavaType.Array array) {
            held = array.component();
        } else if (valueType instanceof JavaType.Declared declared && form(valueType) != BackReference.Form.ITSELF) {
            List<JavaType> arguments = declared.arguments();
            if (arguments.isEmpty()) {
                return Optional.empty();
            }
            held = arguments.get(arguments.size() - 1);
        }
        return held instanceof JavaType.Declared declared ? Optional.of(declared.erased()) : Optional.empty();
    }
}
