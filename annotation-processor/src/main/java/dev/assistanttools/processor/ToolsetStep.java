package dev.assistanttools.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/** Takes each class with tools through the three acts: read, check, write. */
final class ToolsetStep implements BasicAnnotationProcessor.Step {

    private final ProcessingEnvironment environment;
    private final Sources sources;
    private final SourceNotesStep sourceNotes;
    private final ToolsetReader reader;
    private final Implementers implementers;
    private final Set<String> inheriting = new LinkedHashSet<>();

    ToolsetStep(ProcessingEnvironment environment) {
        this.environment = environment;
        this.sources = new Sources(environment);
        this.sourceNotes = new SourceNotesStep(environment, sources);
        this.reader = new ToolsetReader(environment.getElementUtils(), environment.getTypeUtils(), sources);
        this.implementers = new Implementers(environment.getElementUtils());
    }

    @Override
    public Set<String> annotations() {
        return Set.of(CoreNames.ASSISTANT_TOOL.canonicalName());
    }

    @Override
    public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        Map<TypeElement, Set<Element>> tools = new LinkedHashMap<>();
        for (Element tool : elementsByAnnotation.values()) {
            TypeElement bean = MoreElements.asType(tool.getEnclosingElement());
            tools.computeIfAbsent(bean, key -> new LinkedHashSet<>()).add(tool);
        }
        Set<Element> deferred = new LinkedHashSet<>();
        InheritedTools inherited = inheritedTools();
        tools.forEach((bean, methods) -> {
            try {
                process(bean, inherited);
            } catch (SchemaReader.UnresolvedTypeException e) {
                deferred.addAll(methods);
            }
        });
        return deferred;
    }

    /** Takes note of a round's new classes, before any tool of the round is read. */
    void beginRound(RoundEnvironment round) {
        typesOf(round).forEach(sources::addCompiledNow);
    }

    /** Looks at all of a round's new classes, with tools or without. */
    void processRound(RoundEnvironment round) {
        Set<TypeElement> types = typesOf(round);
        types.forEach(implementers::add);
        ProblemReport report = new ProblemReport();
        ElementFilter.typesIn(round.getRootElements()).forEach(type -> sourceNotes.process(type, report));
        print(report);
        print(Suppressions.check(round));
        processInheriting(types);
    }

    /** Says what is known only when no more classes can come. */
    void processEnd() {
        print(implementers.check());
    }

    /**
     * Looks in a round's new classes for those that declare no tools, but are the first to know the types of inherited ones. No
     * annotation leads to them. Those with unresolved types wait for the next round, by name, as elements don't outlive a round.
     */
    private void processInheriting(Set<TypeElement> news) {
        InheritedTools inherited = inheritedTools();
        Set<TypeElement> types = new LinkedHashSet<>();
        inheriting.forEach(name -> types.add(environment.getElementUtils().getTypeElement(name)));
        inheriting.clear();
        news.stream().filter(type -> !isPrivate(type)).forEach(types::add);
        for (TypeElement type : types) {
            try {
                boolean resolves = InheritedTools.declaredBy(type).isEmpty()
                        && (!inherited.resolvedBy(type).isEmpty() || inherited.rawSupertype(type) != null);
                if (resolves) {
                    process(type, inherited);
                }
            } catch (SchemaReader.UnresolvedTypeException e) {
                inheriting.add(type.getQualifiedName().toString());
            }
        }
    }

    /** A private class can't be named by generated code; it is refused when such a bean is registered. */
    private static boolean isPrivate(TypeElement type) {
        return ComponentReader.typesAround(type).stream()
                .anyMatch(around -> around.getModifiers().contains(Modifier.PRIVATE));
    }

    private static Set<TypeElement> typesOf(RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        round.getRootElements().forEach(root -> addTypes(root, types));
        return types;
    }

    private static void addTypes(Element element, Set<TypeElement> types) {
        if (element instanceof TypeElement type) {
            types.add(type);
            type.getEnclosedElements().forEach(member -> addTypes(member, types));
        }
    }

    private InheritedTools inheritedTools() {
        return new InheritedTools(environment.getElementUtils(), environment.getTypeUtils());
    }

    private void process(TypeElement bean, InheritedTools inherited) {
        ToolsetModel toolset = reader.read(bean, inherited);
        ProblemReport report = ToolsetRules.check(toolset);
        if (!report.hasErrors()) {
            write(toolset, bean, report);
        }
        print(report);
    }

    private void print(ProblemReport report) {
        report.print(environment.getMessager(), NoteOptions.of(environment.getOptions()));
    }

    /** The bean is the one originating element of both files: nothing else may change them in an incremental build. */
    private void write(ToolsetModel toolset, TypeElement bean, ProblemReport report) {
        Filer filer = environment.getFiler();
        try {
            List<WrittenTool> tools = WrittenTool.allOf(toolset);
            String source = ToolsetWriter.write(toolset, tools);
            try (Writer file = filer.createSourceFile(toolset.toolset().canonicalName(), bean)
                    .openWriter()) {
                file.write(source);
            }
            String fragment = FragmentWriter.write(toolset, tools);
            try (OutputStream file = filer.createResource(
                            StandardLocation.CLASS_OUTPUT, "", FragmentWriter.path(toolset), bean)
                    .openOutputStream()) {
                file.write(fragment.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            report.add(
                    Problem.TOOLSET_NOT_WRITTEN,
                    toolset.place(),
                    toolset.bean().simpleName(),
                    String.valueOf(e.getMessage()));
        }
    }
}
