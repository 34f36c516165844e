package dev.assistanttools.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Takes each class with tools through the three acts: read, check, write. For all rounds of one compilation. */
final class ToolsetStep {

    private final ProcessingEnvironment environment;
    private final Sources sources;
    private final SourceNotesStep sourceNotes;
    private final ToolsetReader reader;
    private final Implementers implementers;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> inheriting = new LinkedHashSet<>();
    private final Set<String> written = new HashSet<>();

    ToolsetStep(ProcessingEnvironment environment) {
        this.environment = environment;
        this.sources = new Sources(environment);
        this.sourceNotes = new SourceNotesStep(environment, sources);
        this.reader = new ToolsetReader(environment.getElementUtils(), environment.getTypeUtils(), sources);
        this.implementers = new Implementers(environment.getElementUtils());
    }

    /** Looks at all of a round's new classes, with tools or without, but for those that this has written. */
    void processRound(RoundElements news) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (TypeElement type : news.types()) {
            if (!isWritten(type)) {
                types.add(type);
                sources.addCompiledNow(type);
            }
        }
        InheritedTools inherited = inheritedTools();
        processDeclaring(news.withTools(), inherited);
        types.forEach(implementers::add);
        ProblemReport report = new ProblemReport();
        for (TypeElement type : news.topLevelTypes()) {
            if (!isWritten(type)) {
                sourceNotes.process(type, report);
            }
        }
        print(report);
        print(Suppressions.check(news.suppressing()));
        processInheriting(types, inherited);
    }

    private boolean isWritten(TypeElement type) {
        return !written.isEmpty() && written.contains(type.getQualifiedName().toString());
    }

    /** Those that mention types which aren't there (yet) wait for the next round, by name, as elements don't outlive a round. */
    private void processDeclaring(Set<TypeElement> news, InheritedTools inherited) {
        Set<TypeElement> types = new LinkedHashSet<>(news);
        types.addAll(namedBy(waiting));
        for (TypeElement type : types) {
            try {
                if (ResolvedTypes.areAllIn(type)) {
                    process(type, inherited);
                } else {
                    waiting.add(type.getQualifiedName().toString());
                }
            } catch (SchemaReader.UnresolvedTypeException e) {
                waiting.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Empties the names. */
    private List<TypeElement> namedBy(Set<String> names) {
        List<TypeElement> types = new ArrayList<>();
        for (String name : names) {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        names.clear();
        return types;
    }

    /** Says what is known only when no more classes can come. */
    void processEnd() {
        print(implementers.check());
    }

    /**
     * Looks in a round's new classes for those that declare no tools, but are the first to know the types of inherited ones. No
     * annotation leads to them. Those with unresolved types wait for the next round, by name, as elements don't outlive a round.
     */
    private void processInheriting(Set<TypeElement> news, InheritedTools inherited) {
        Set<TypeElement> types = new LinkedHashSet<>(namedBy(inheriting));
        for (TypeElement type : news) {
            if (!isPrivate(type)) {
                types.add(type);
            }
        }
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
        for (TypeElement around : ComponentReader.typesAround(type)) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
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

    /** The bean is the one originating element of all files: nothing else may change them in an incremental build. */
    private void write(ToolsetModel toolset, TypeElement bean, ProblemReport report) {
        try {
            List<WrittenTool> tools = WrittenTool.allOf(toolset);
            String source = ToolsetWriter.write(toolset, tools);
            written.add(toolset.toolset().canonicalName());
            try (Writer file = environment
                    .getFiler()
                    .createSourceFile(toolset.toolset().canonicalName(), bean)
                    .openWriter()) {
                file.write(source);
            }
            writeResource(FragmentWriter.path(toolset), FragmentWriter.write(toolset, tools), bean);
            writeResource(NativeImageWriter.path(toolset), NativeImageWriter.write(toolset), bean);
        } catch (IOException e) {
            report.add(
                    Problem.TOOLSET_NOT_WRITTEN,
                    toolset.place(),
                    toolset.bean().simpleName(),
                    String.valueOf(e.getMessage()));
        }
    }

    private void writeResource(String path, String text, TypeElement bean) throws IOException {
        try (OutputStream file = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", path, bean)
                .openOutputStream()) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
