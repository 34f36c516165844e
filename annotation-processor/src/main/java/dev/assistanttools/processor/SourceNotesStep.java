package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Writes notes of the sources of types that a tool elsewhere may have in its signature. Which these are depends on the type alone,
 * never on the tools that are compiled with it, so that each file is right in every build that compiles the type at all.
 */
final class SourceNotesStep {

    /** Annotations of what is read from outside, by the beginnings of their names. */
    private static final Set<String> OF_DATA =
            Set.of("com.fasterxml.jackson.", "tools.jackson.", "jakarta.persistence.", "lombok.");

    private final Elements elements;
    private final Sources sources;
    private final ClassResources resources;
    private final JavadocScope scope;

    SourceNotesStep(ProcessingEnvironment environment, Sources sources) {
        this.elements = environment.getElementUtils();
        this.sources = sources;
        this.resources = new ClassResources(environment);
        this.scope = JavadocScope.of(environment.getOptions());
    }

    /**
     * Writes the notes of a top-level type and of those inside of it that others can name; if there are none any more, an empty file
     * over that of an earlier compilation.
     */
    void process(TypeElement topLevel, ProblemReport report) {
        List<SourceNotes> notes = new ArrayList<>();
        addNotes(topLevel, notes);
        String file = Sources.fileName(topLevel);
        try {
            if (!notes.isEmpty() || resources.isWritten(topLevel, file)) {
                resources.write(topLevel, file, SourceNotes.write(notes));
            }
        } catch (IOException e) {
            report.add(
                    Problem.TOOLSET_NOT_WRITTEN,
                    Place.of(topLevel),
                    topLevel.getSimpleName(),
                    String.valueOf(e.getMessage()));
        }
    }

    private void addNotes(TypeElement type, List<SourceNotes> all) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        SourceNotes notes = notes(type);
        if (!notes.isEmpty()) {
            all.add(notes);
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement inner) {
                addNotes(inner, all);
            }
        }
    }

    private SourceNotes notes(TypeElement type) {
        SourceNotes notes = SourceNotes.none(elements.getBinaryName(type).toString());
        if (isData(type)) {
            addComment(type, notes);
            Set<String> ambiguous = ambiguousKeys(type);
            for (Element member : type.getEnclosedElements()) {
                if (isRead(member) && !ambiguous.contains(sources.key(member))) {
                    add(member, notes);
                }
            }
        }
        // A tool that only a subclass knows the types of is bound there.
        for (ExecutableElement tool : InheritedTools.declaredBy(type)) {
            if (InheritedTools.isOpen(tool, type)) {
                add(tool, notes);
            }
        }
        return notes;
    }

    /** Overloads whose types have the same simple names: no note is better than the other one's. */
    private Set<String> ambiguousKeys(TypeElement type) {
        if (!hasOverloads(type)) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement && !keys.add(sources.key(member))) {
                ambiguous.add(sources.key(member));
            }
        }
        return ambiguous;
    }

    private static boolean hasOverloads(TypeElement type) {
        Set<String> names = new HashSet<>();
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement
                    && !names.add(member.getSimpleName().toString())) {
                return true;
            }
        }
        return false;
    }

    private void add(Element member, SourceNotes notes) {
        addComment(member, notes);
        addNullable(member, member.asType(), notes);
        if (member instanceof ExecutableElement executable) {
            addNullable(member, executable.getReturnType(), notes);
            List<String> names = new ArrayList<>();
            for (VariableElement parameter : executable.getParameters()) {
                addNullable(parameter, parameter.asType(), notes);
                names.add(parameter.getSimpleName().toString());
            }
            // A setter is called after its property.
            if (!names.isEmpty() && !BeanProperties.isSetter(member)) {
                notes.parameters().put(sources.key(member), names);
            }
        }
    }

    private void addComment(Element element, SourceNotes notes) {
        Javadoc comment = sources.javadoc(element).withoutTypeParameters();
        boolean isMeant =
                scope.contains(elements.getPackageOf(element).getQualifiedName().toString());
        if (isMeant && !comment.isEmpty()) {
            notes.comments().put(sources.key(element), comment);
        }
    }

    private void addNullable(Element element, TypeMirror type, SourceNotes notes) {
        if (Annotations.hasNullable(type)) {
            notes.nullable().add(sources.key(element));
        }
    }

    private static boolean isRead(Element member) {
        return switch (member.getKind()) {
            case ENUM_CONSTANT, FIELD -> true;
            // The compiler knows a record's components; another constructor is asked only if it is marked.
            case CONSTRUCTOR -> !isOfRecord(member) || Annotations.isPresent(member, Jackson.CREATOR);
            case METHOD ->
                Annotations.isPresent(member, Jackson.CREATOR)
                        || BeanProperties.property(member).isPresent();
            default -> false;
        };
    }

    private static boolean isOfRecord(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type && type.getKind() == ElementKind.RECORD;
    }

    private static boolean isData(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM) {
            return true;
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return false;
        }
        return type.getModifiers().contains(Modifier.SEALED) || isAnnotatedAsData(type) || hasProperties(type);
    }

    private static boolean isAnnotatedAsData(TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
            if (hasDataAnnotation(member)) {
                return true;
            }
        }
        return hasDataAnnotation(type);
    }

    private static boolean hasDataAnnotation(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = Annotations.nameOf(mirror);
            if (name.equals(CoreNames.TOOL_PARAM.canonicalName())) {
                return true;
            }
            for (String beginning : OF_DATA) {
                if (name.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A public field, a setter, or a field with its getter: what few classes have that are not data. */
    private static boolean hasProperties(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS) {
            return false;
        }
        for (Element member : type.getEnclosedElements()) {
            boolean isProperty = member.getKind() == ElementKind.FIELD
                    ? member.getModifiers().contains(Modifier.PUBLIC)
                    : isAccessor(member, type);
            if (isProperty && !member.getModifiers().contains(Modifier.STATIC)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccessor(Element member, TypeElement type) {
        Optional<String> name =
                member.getKind() == ElementKind.METHOD ? BeanProperties.property(member) : Optional.empty();
        if (name.isEmpty() || BeanProperties.isSetter(member)) {
            return name.isPresent();
        }
        for (Element field : type.getEnclosedElements()) {
            if (field.getKind() == ElementKind.FIELD && field.getSimpleName().contentEquals(name.get())) {
                return true;
            }
        }
        return false;
    }
}
