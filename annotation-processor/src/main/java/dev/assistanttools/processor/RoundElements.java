package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is new in a round, found in one walk through all of it. For that round alone. */
final class RoundElements {

    private final Set<TypeElement> topLevelTypes = new LinkedHashSet<>();
    private final Set<TypeElement> types = new LinkedHashSet<>();
    private final Set<TypeElement> withTools = new LinkedHashSet<>();
    private final List<Element> suppressing = new ArrayList<>();

    private RoundElements() {}

    static RoundElements of(RoundEnvironment round) {
        RoundElements elements = new RoundElements();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                elements.topLevelTypes.add(type);
            }
            elements.add(root);
        }
        return elements;
    }

    private void addAll(List<? extends Element> elements) {
        for (Element element : elements) {
            add(element);
        }
    }

    private void add(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            addAnnotated(element, (TypeElement) mirror.getAnnotationType().asElement());
        }
        if (element instanceof TypeElement type) {
            types.add(type);
            addAll(type.getTypeParameters());
            addAll(type.getEnclosedElements());
        } else if (element instanceof ExecutableElement executable) {
            addAll(executable.getTypeParameters());
            addAll(executable.getParameters());
        }
    }

    private void addAnnotated(Element element, TypeElement annotation) {
        if (annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings")) {
            suppressing.add(element);
        } else if (element.getKind() == ElementKind.METHOD
                && annotation.getQualifiedName().contentEquals(CoreNames.ASSISTANT_TOOL.canonicalName())) {
            withTools.add(Mirrors.declaring(element));
        }
    }

    /** The types of files, in the compiler's order. */
    Set<TypeElement> topLevelTypes() {
        return topLevelTypes;
    }

    /** All types, each before those inside of it. */
    Set<TypeElement> types() {
        return types;
    }

    /** The types that declare tools. */
    Set<TypeElement> withTools() {
        return withTools;
    }

    /** What has {@code @SuppressWarnings}. */
    List<Element> suppressing() {
        return suppressing;
    }
}
