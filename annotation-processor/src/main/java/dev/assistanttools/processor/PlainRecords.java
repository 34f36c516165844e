package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Says which records and enums Jackson writes in the one way that generated code knows: their components, in order, by their
 * names or those that {@code @JsonProperty} gives them. Any other annotation or method that could change that, leaves them to it.
 */
final class PlainRecords {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final String PROPERTY = JACKSON + "JsonProperty";
    private static final String IGNORE = JACKSON + "JsonIgnore";

    /** Those that are followed, and those that say nothing about what is written. */
    private static final Set<String> UNDERSTOOD = Set.of(
            PROPERTY,
            IGNORE,
            JACKSON + "JsonAlias",
            JACKSON + "JsonPropertyDescription",
            JACKSON + "JsonClassDescription",
            JACKSON + "JsonEnumDefaultValue");

    /** Interfaces of the platform that are no form of JSON of their own. */
    private static final Set<String> HARMLESS =
            Set.of("java.lang.Comparable", "java.io.Serializable", "java.lang.Record");

    private final Map<TypeElement, Boolean> plain = new HashMap<>();

    boolean isPlain(TypeElement type) {
        Boolean known = plain.get(type);
        if (known == null) {
            known = JacksonTypes.withSupertypes(type).stream()
                            .allMatch(each -> isHarmless(each) && (each.equals(type) || saysNothing(each)))
                    && hasPlainComponents(type);
            plain.put(type, known);
        }
        return known;
    }

    boolean isPlainEnum(TypeElement type) {
        return plain.computeIfAbsent(
                type,
                each -> JacksonTypes.withSupertypes(each).stream()
                        .allMatch(above -> isUnderstood(above)
                                && above.getEnclosedElements().stream().allMatch(PlainRecords::isUnderstood)));
    }

    /** Whether a component is not written. */
    boolean isLeftOut(TypeElement type, RecordComponentElement component) {
        return declarations(type, component).stream().anyMatch(each -> Annotations.isPresent(each, IGNORE));
    }

    /** The name of a component on the wire. */
    String name(TypeElement type, RecordComponentElement component) {
        return Annotations.said(declarations(type, component), PROPERTY, "value")
                .map(Said::text)
                .orElse(component.getSimpleName().toString());
    }

    private static boolean isHarmless(TypeElement each) {
        String name = each.getQualifiedName().toString();
        if (BeanProperties.isOfThePlatform(each)) {
            return HARMLESS.contains(name);
        }
        return !name.startsWith("tools.jackson.")
                && !name.startsWith("com.fasterxml.jackson.")
                && isUnderstood(each)
                && each.getEnclosedElements().stream().allMatch(PlainRecords::isHarmlessMember);
    }

    /** What annotations of a supertype's members say of a component is not looked for. */
    private static boolean saysNothing(TypeElement supertype) {
        return supertype.getEnclosedElements().stream()
                .noneMatch(member -> Annotations.isPresent(member, PROPERTY) || Annotations.isPresent(member, IGNORE));
    }

    private static boolean isHarmlessMember(Element member) {
        if (!isUnderstood(member)) {
            return false;
        }
        if (member.getKind() == ElementKind.CONSTRUCTOR) {
            return ((ExecutableElement) member).getParameters().stream().allMatch(PlainRecords::isUnderstood);
        }
        return member.getKind() != ElementKind.METHOD || !isGetter(((ExecutableElement) member));
    }

    /** As beans have them: Jackson takes those of records for properties, too. */
    private static boolean isGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return (name.startsWith("get") || name.startsWith("is"))
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private boolean hasPlainComponents(TypeElement type) {
        Set<String> names = new HashSet<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            List<Element> declarations = declarations(type, component);
            boolean isIgnored = isLeftOut(type, component);
            boolean isContradictory =
                    isIgnored && declarations.stream().anyMatch(each -> Annotations.isPresent(each, PROPERTY));
            boolean isNever = component.asType().getKind() == TypeKind.DECLARED
                    && !BeanProperties.isOfThePlatform(Mirrors.elementOf(component.asType()))
                    && JacksonTypes.isIgnored(component.asType());
            String name = name(type, component);
            boolean isTaken = !isIgnored && !names.add(name);
            if (isContradictory || isNever || isOdd(name) || isTaken) {
                return false;
            }
        }
        return !names.isEmpty();
    }

    /** Whether Jackson escapes it in another way than the processor. */
    private static boolean isOdd(String name) {
        return name.chars().anyMatch(c -> c < 0x20 || Character.isSurrogate((char) c));
    }

    /** All that may carry annotations of a component. */
    private static List<Element> declarations(TypeElement type, RecordComponentElement component) {
        List<Element> declarations = new ArrayList<>();
        declarations.add(component);
        declarations.add(component.getAccessor());
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD
                    && member.getSimpleName().equals(component.getSimpleName())
                    && !member.getModifiers().contains(Modifier.STATIC)) {
                declarations.add(member);
            } else if (member.getKind() == ElementKind.CONSTRUCTOR) {
                ((ExecutableElement) member)
                        .getParameters().stream()
                                .filter(parameter -> parameter.getSimpleName().equals(component.getSimpleName()))
                                .forEach(declarations::add);
            }
        }
        return declarations;
    }

    private static boolean isUnderstood(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (!isUnderstood(mirror)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnderstood(AnnotationMirror mirror) {
        String name = Annotations.nameOf(mirror);
        if (name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.")) {
            return UNDERSTOOD.contains(name)
                    && (!name.equals(PROPERTY) || Jackson.namesAtMost(mirror))
                    && !Annotations.text(mirror, "value")
                            .filter("false"::equals)
                            .isPresent();
        }
        boolean isOfPlatform = name.startsWith("java.");
        return isOfPlatform
                ? !name.startsWith("java.beans.")
                : !Annotations.isPresent(mirror.getAnnotationType().asElement(), JACKSON + "JacksonAnnotationsInside");
    }
}
