package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files have no Javadoc; a tool is described the same whether its types are compiled with it or were compiled earlier. */
class EarlierJavadocTest {

    private static final Source PLACE = source("lib/Place.java", """
            package lib;
            /**
             * A place.
             *
             * @param city its {@code city}
             * @param <T> what is there
             */
            public record Place<T>(String city, T kind) {}
            """);
    private static final Source KIND = source("lib/Kind.java", """
            package lib;
            /** What it is. */
            public enum Kind {
                /** Where ships are. */
                PORT,
                TOWN
            }
            """);
    private static final String KIND_NOTES = "lib/Kind" + CoreNames.SOURCE_NOTES_SUFFIX;
    private static final Source PERSON = source("lib/Person.java", """
            package lib;
            /** A person. */
            public class Person extends Base {
                private final String name;
                private int age;
                /**
                 * Makes one.
                 *
                 * @param name what it is called
                 */
                public Person(String name) { this.name = name; }
                public String getName() { return name; }
                /** In years. */
                public void setAge(int age) { this.age = age; }
                public int getAge() { return age; }
            }
            """);
    private static final Source BASE = source("lib/Base.java", """
            package lib;
            public abstract class Base {
                /** As in the register. */
                private String id;
                public void setId(String id) { this.id = id; }
                public String getId() { return id; }
            }
            """);
    private static final Source REPOSITORY = source("lib/Repository.java", """
            package lib;
            import dev.assistanttools.AssistantTool;
            public abstract class Repository<T> {
                /**
                 * Stores one.
                 *
                 * @param entity what to store
                 */
                @AssistantTool
                public abstract void store(T entity);
            }
            """);
    private static final List<Source> LIBRARY = List.of(PLACE, KIND, PERSON, BASE, REPOSITORY);
    private static final Source TOOLS = source("app/Tools.java", """
            package app;
            import dev.assistanttools.AssistantTool;
            import lib.*;
            public class Tools extends Repository<Place<Kind>> {
                @Override
                public void store(Place<Kind> entity) {}
                /**
                 * Greets.
                 *
                 * @param person whom
                 */
                @AssistantTool
                public void greet(Person person, Place<Kind> place) {}
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void aFolderOfClassesIsAsGoodAsTheirSources() {
        DiskCompilation library = new DiskCompilation(folder.resolve("library"));
        assertThat(library.compile(LIBRARY)).allMatch(message -> message.contains("[assistant-tools:no-implementer]"));

        assertThat(compiledAgainst(library.classes())).isEqualTo(compiledTogether());
    }

    @Test
    void anArchiveOfClassesIsAsGoodAsTheirSources() throws IOException {
        DiskCompilation library = new DiskCompilation(folder.resolve("library"));
        library.compile(LIBRARY);

        assertThat(compiledAgainst(archive(library.classes()))).isEqualTo(compiledTogether());
    }

    @Test
    void eclipsesCompilerReadsAnArchiveToo() throws IOException {
        DiskCompilation library = new DiskCompilation(folder.resolve("library"));
        library.compile(LIBRARY);
        Path output = Files.createDirectory(folder.resolve("eclipse"));
        Path source = Files.writeString(folder.resolve("Tools.java"), TOOLS.text());

        String messages = EclipseCompilerTest.compile(
                output, source, Compilation.classPath() + File.pathSeparator + archive(library.classes()));

        assertThat(messages).doesNotContain("ERROR");
        assertThat(Fixtures.read(output.resolve(CoreNames.FRAGMENT_FOLDER + "app.Tools.json")))
                .isEqualTo(compiledTogether());
    }

    @Test
    void notesHaveWhatClassFilesLeaveOut() {
        Compilation compilation = Compilation.of(LIBRARY);

        assertThat(compilation.generated("lib/Person" + CoreNames.SOURCE_NOTES_SUFFIX))
                .isEqualTo("""
                [{"of":"lib.Person","comments":{"":{"text":"A person."},"<init>(String)":{"text":"Makes one.",\
                "parameters":{"name":"what it is called"}},"setAge(int)":{"text":"In years."}},\
                "parameters":{"<init>(String)":["name"]}}]
                """);
        assertThat(compilation.generated("lib/Repository" + CoreNames.SOURCE_NOTES_SUFFIX))
                .isEqualTo("""
                [{"of":"lib.Repository","comments":{"store(Object)":{"text":"Stores one.",\
                "parameters":{"entity":"what to store"}}},"parameters":{"store(Object)":["entity"]}}]
                """);
        assertThat(compilation.generated(KIND_NOTES)).isEqualTo("""
                [{"of":"lib.Kind","comments":{"":{"text":"What it is."},"PORT":{"text":"Where ships are."}}}]
                """);
    }

    @Test
    void overloadsOfOneLookHaveNoNotes() {
        Compilation compilation = Compilation.of(List.of(
                source("a/Money.java", "package a; public record Money(int cents) {}"),
                source("b/Money.java", "package b; public record Money(long cents) {}"),
                source("lib/Event.java", """
                        package lib;
                        public class Event {
                            public int year;
                            /** Costs something. */
                            public Event(a.Money from) {}
                            /** Costs more. */
                            public Event(b.Money until) {}
                        }
                        """)));

        assertThat(compilation.generated()).doesNotContainKey("lib/Event" + CoreNames.SOURCE_NOTES_SUFFIX);
    }

    @Test
    void theOptionNamesThePackagesWhoseJavadocIsKept() {
        DiskCompilation library = new DiskCompilation(folder.resolve("library"))
                .withOptions("-Aassistanttools.javadoc=other, lib.below,li");
        library.compile(LIBRARY);

        assertThat(library.generated())
                .noneSatisfy((path, text) -> assertThat(text).contains("comments"));
        library.withOptions("-Aassistanttools.javadoc=lib").compile(LIBRARY);
        assertThat(library.generated())
                .anySatisfy((path, text) -> assertThat(path).isEqualTo(KIND_NOTES));
    }

    @Test
    void aCommentThatIsTakenAwayIsForgotten() {
        DiskCompilation compilation = new DiskCompilation(folder.resolve("all"));
        compilation.compile(List.of(KIND));
        Source undocumented = source("lib/Kind.java", "package lib; public enum Kind { TOWN, PORT }");

        compilation.compile(List.of(undocumented));

        assertThat(compilation.generated(KIND_NOTES)).isEqualTo("[]\n");
    }

    @Test
    void theSourceAtHandWinsOverWhatWasKeptOfAnEarlierOne() {
        DiskCompilation library = new DiskCompilation(folder.resolve("library"));
        library.compile(LIBRARY);
        DiskCompilation app = new DiskCompilation(folder.resolve("app")).with(library.classes());
        Source undocumented = source("lib/Kind.java", "package lib; public enum Kind { TOWN, PORT }");

        app.compile(List.of(undocumented, TOOLS));

        assertThat(app.generated(CoreNames.FRAGMENT_FOLDER + "app.Tools.json"))
                .contains("\"kind\":{\"type\":\"string\",\"enum\"");
    }

    @Test
    void aFileThatIsSomethingElseIsNoJavadoc() throws IOException {
        DiskCompilation compilation = new DiskCompilation(folder.resolve("all"));
        compilation.compile(LIBRARY);
        for (String text : List.of(
                "",
                "[1",
                "{}",
                "{\"of\":\"lib.Kind\",\"comments\":[],\"parameters\":{\"x\":1}}",
                "{\"of\":\"x\",\"comments\":{}}")) {
            Files.writeString(compilation.classes().resolve(KIND_NOTES), text);

            assertThat(compilation.compile(List.of(TOOLS))).noneMatch(message -> message.contains("rror"));
        }
    }

    private String compiledTogether() {
        return Compilation.of(Stream.concat(LIBRARY.stream(), Stream.of(TOOLS)).toList())
                .generated(CoreNames.FRAGMENT_FOLDER + "app.Tools.json");
    }

    private String compiledAgainst(Path library) {
        DiskCompilation app = new DiskCompilation(folder.resolve("app")).with(library);
        app.compile(List.of(TOOLS));
        return app.generated(CoreNames.FRAGMENT_FOLDER + "app.Tools.json");
    }

    private Path archive(Path classes) throws IOException {
        Path archive = folder.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(file);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(entry).toString()));
                Files.copy(entry, jar);
                jar.closeEntry();
            }
        }
        return archive;
    }

    private static Source source(String path, String text) {
        return new Source(path, text);
    }
}
