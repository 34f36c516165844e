package dev.assistanttools.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import java.util.List;
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
 * and a direct call per tool, and a fragment in {@code META-INF/assistant-tools/toolsets}. Put it on the compiler's processor
 * path.
 *
 * <p>Two options, each a list of tags with commas between: {@code -Aassistanttools.silence=missing-description} shows no such
 * notes, {@code -Aassistanttools.errors=not-strict} makes such notes errors.
 *
 * <p>It claims the annotations of this library, and the one on the classes it generates: no other processor works on them, and
 * a compiler that warns of annotations which nobody claims ({@code -Xlint:processing}) has then nothing to say about them.
 */
public final class AssistantToolProcessor implements Processor {

    private final BasicAnnotationProcessor steps = new Steps();

    /** Made by the compiler, which finds it as a service. */
    public AssistantToolProcessor() {}

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(NoteOptions.SILENCE, NoteOptions.ERRORS);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                CoreNames.ASSISTANT_TOOL.canonicalName(),
                CoreNames.TOOL_PARAM.canonicalName(),
                ToolsetReader.GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        steps.init(environment);
    }

    // Unclaimed, they would fail every build with -Xlint:all -Werror; they mean nothing to other processors.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        steps.process(annotations, round);
        return true;
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable ExecutableElement member,
            @Nullable String userText) {
        return List.of();
    }

    /** Its rounds defer classes with unresolved types, so that the step never sees one. */
    private static final class Steps extends BasicAnnotationProcessor {

        @Override
        protected Iterable<? extends Step> steps() {
            return List.of(new ToolsetStep(processingEnv));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
