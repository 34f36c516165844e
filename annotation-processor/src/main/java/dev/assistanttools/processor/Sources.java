package dev.assistanttools.processor;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Knows what sources say of whatever a tool is made of: from the source itself if it is compiled now, from the notes beside the
 * class if it was compiled earlier. For all rounds of one compilation; it keeps names, never elements.
 */
final class Sources {

    private final Elements elements;
    private final Types types;
    private final ClassResources resources;
    private final Set<String> compiledNow = new HashSet<>();
    private final Map<String, List<SourceNotes>> compiledEarlier = new HashMap<>();

    Sources(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.resources = new ClassResources(environment);
    }

    /** Takes note of a type whose source is at hand, so that notes of an earlier compilation are out of date. */
    void addCompiledNow(TypeElement type) {
        compiledNow.add(elements.getBinaryName(type).toString());
    }

    /** The comment of a type or member; an empty one where there is none. */
    Javadoc javadoc(Element element) {
        String comment = elements.getDocComment(element);
        return comment == null
                ? notes(element).map(notes -> notes.comment(key(element))).orElse(Javadoc.NONE)
                : Javadoc.of(comment);
    }

    /** The name of a parameter as it is written. */
    String name(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        if (!(parameter.getEnclosingElement() instanceof ExecutableElement executable)) {
            return name;
        }
        int index = executable.getParameters().indexOf(parameter);
        return notes(executable)
                .map(notes -> notes.parameters().get(key(executable)))
                .filter(names -> index < names.size())
                .map(names -> names.get(index))
                .orElse(name);
    }

    /** Whether the type of a member or parameter is marked as nullable. */
    boolean isNullable(Element element) {
        return Annotations.hasNullable(element)
                || Annotations.hasNullable(element.asType())
                || notes(element)
                        .map(notes -> notes.nullable().contains(key(element)))
                        .orElse(false);
    }

    /** The name of a type, member or parameter in the notes of its type. */
    String key(Element element) {
        String name = element.getSimpleName().toString();
        return switch (element.getKind()) {
            case METHOD, CONSTRUCTOR -> name + signature((ExecutableElement) element);
            case PARAMETER -> {
                ExecutableElement executable =
                        (ExecutableElement) Objects.requireNonNull(element.getEnclosingElement());
                yield key(executable) + executable.getParameters().indexOf(element);
            }
            default -> element instanceof TypeElement ? SourceNotes.ITSELF : name;
        };
    }

    /** Simple names are known of types that another processor has still to generate, too. */
    private String signature(ExecutableElement executable) {
        StringBuilder text = new StringBuilder("(");
        for (VariableElement parameter : executable.getParameters()) {
            text.append(text.length() > 1 ? "," : "").append(simpleName(parameter.asType()));
        }
        return text.append(')').toString();
    }

    private String simpleName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return simpleName(array.getComponentType()) + "[]";
        }
        return switch (type.getKind()) {
            case DECLARED, ERROR -> Mirrors.elementOf(type).getSimpleName().toString();
            case TYPEVAR -> simpleName(types.erasure(type));
            default -> SchemaReader.typeText(type);
        };
    }

    private Optional<SourceNotes> notes(Element element) {
        Element type = element;
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        if (!(type instanceof TypeElement around) || BeanProperties.isOfThePlatform(around)) {
            return Optional.empty();
        }
        String binaryName = elements.getBinaryName(around).toString();
        if (compiledNow.contains(binaryName)) {
            return Optional.empty();
        }
        TypeElement topLevel = topLevel(around);
        return compiledEarlier.computeIfAbsent(topLevel.getQualifiedName().toString(), name -> read(topLevel)).stream()
                .filter(notes -> notes.binaryName().equals(binaryName))
                .findFirst();
    }

    private List<SourceNotes> read(TypeElement topLevel) {
        try {
            return resources
                    .read(topLevel, fileName(topLevel))
                    .map(SourceNotes::read)
                    .orElse(List.of());
        } catch (IOException e) {
            // As if it were not there: the note of a missing description says what follows from that.
            return List.of();
        }
    }

    private static TypeElement topLevel(TypeElement type) {
        List<TypeElement> around = ComponentReader.typesAround(type);
        return around.get(around.size() - 1);
    }

    /** The name of the file with the notes of a top-level type and those inside of it. */
    static String fileName(TypeElement topLevel) {
        return topLevel.getSimpleName() + CoreNames.SOURCE_NOTES_SUFFIX;
    }
}
