package dev.assistanttools.processor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a toolset for each class that has methods with {@code @AssistantTool}: a class beside it with the tools' definitions
 * and a direct call per tool, and a fragment in {@code META-INF/assistant-tools/toolsets}. Beside classes of data it keeps what
 * their class files leave out, for tools that are compiled later: {@code <class>.assistant-tools.json}. Put it on the compiler's
 * processor path.
 *
 * <p>Three options, each a list with commas between: {@code -Aassistanttools.silence=missing-description} shows no notes with
 * these tags, {@code -Aassistanttools.errors=not-strict} makes such notes errors, and {@code -Aassistanttools.javadoc=com.acme.api}
 * keeps the Javadoc of these packages and those below alone.
 *
 * <p>It looks at all classes, since one that inherits tools from a generic class has no annotation that leads to it. Where a
 * round has only annotations of this library, the one on the classes it generates and the language's own, it claims them: no
 * other processor works on them, and a compiler that warns of annotations which nobody claims ({@code -Xlint:processing}) has
 * then nothing to say about them.
 */
public final class AssistantToolProcessor implements Processor {

    private @Nullable ToolsetStep step;

    /** Made by the compiler, which finds it as a service. */
    public AssistantToolProcessor() {}

    @Override
    public Set<String> getSupportedOptions() {
        return NoteOptions.NAMES;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        step = new ToolsetStep(environment);
        NoteOptions options = NoteOptions.of(environment.getOptions());
        NoteOptions.check(environment.getOptions()).print(environment.getMessager(), options);
    }

    // Unclaimed, they would fail every build with -Xlint:all -Werror; they mean nothing to other processors.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ToolsetStep toolsets = Objects.requireNonNull(step, "not initialised");
        if (round.processingOver()) {
            toolsets.processEnd();
        } else {
            toolsets.processRound(RoundElements.of(round));
        }
        boolean isAnyOurs = false;
        for (TypeElement annotation : annotations) {
            isAnyOurs |= isOurs(annotation);
            if (!isOurs(annotation) && !isOfTheLanguage(annotation)) {
                return false;
            }
        }
        return isAnyOurs;
    }

    private static boolean isOurs(TypeElement annotation) {
        return Set.of(
                        CoreNames.ASSISTANT_TOOL.canonicalName(),
                        CoreNames.TOOL_PARAM.canonicalName(),
                        ToolsetReader.GENERATED)
                .contains(annotation.getQualifiedName().toString());
    }

    private static boolean isOfTheLanguage(TypeElement annotation) {
        return annotation.getQualifiedName().toString().startsWith("java.lang.");
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable ExecutableElement member,
            @Nullable String userText) {
        return List.of();
    }
}
