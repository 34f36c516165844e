package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools and editors compile what has changed, against the classes of the rest: what is generated must be the same. */
class PartialCompilationTest {

    private static final List<Source> TREE = Fixtures.sources("tree");

    @TempDir
    private Path folder;

    @Test
    void eachFileCompiledAloneGivesWhatTheWholeTreeGives() {
        DiskCompilation build = new DiskCompilation(folder);
        List<String> messages = build.compile(TREE);
        Map<String, String> whole = build.generated();

        assertThat(whole).hasSizeGreaterThan(40);
        for (Source source : TREE) {
            List<String> said = build.compile(List.of(source));

            assertThat(differences(build.generated(), whole)).as(source.path()).isEmpty();
            assertThat(said).as(source.path()).isSubsetOf(messages);
        }
    }

    @Test
    void anyPartOfTheFilesGivesWhatTheWholeTreeGives() {
        DiskCompilation build = new DiskCompilation(folder);
        build.compile(TREE);
        Map<String, String> whole = build.generated();
        Random random = new Random(42);
        for (int i = 0; i < 10; i++) {
            List<Source> part = new ArrayList<>(TREE);
            Collections.shuffle(part, random);

            build.compile(part.subList(0, 1 + random.nextInt(TREE.size() - 1)));

            assertThat(differences(build.generated(), whole)).isEmpty();
        }
    }

    @Test
    void aRecordThatGainsAComponentIsSeenByItsTools() {
        expectLikeWhole(
                "City.java",
                "@Nullable Integer inhabitants)",
                "@Nullable Integer inhabitants, @Nullable String mayor)");
    }

    @Test
    void anEnumThatGainsAConstantIsSeenByItsTools() {
        expectLikeWhole("Country.java", "    BE\n", "    /** Belgium. */\n    BE,\n    LU\n");
    }

    @Test
    void aCommentThatChangesIsSeenByItsTools() {
        expectLikeWhole("Person.java", "@param name as others call them", "@param name as the passport has it");
    }

    @Test
    void anInheritedToolThatChangesIsSeenWhereItIsBound() {
        expectLikeWhole(
                "Repository.java", "     * @param entity to be stored", "     * @param entity to be stored for ever");
    }

    /** After an edit, the file alone and then each of the others alone give what the whole tree does. */
    private void expectLikeWhole(String file, String before, String after) {
        DiskCompilation build = new DiskCompilation(folder.resolve("partial"));
        build.compile(TREE);
        List<Source> edited =
                TREE.stream().map(source -> edit(source, file, before, after)).toList();
        DiskCompilation whole = new DiskCompilation(folder.resolve("whole"));
        whole.compile(edited);
        assertThat(differences(build.generated(), whole.generated())).hasSizeGreaterThan(2);

        build.compile(named(edited, file));
        for (Source other : TREE) {
            build.compile(named(edited, other.path().substring("tree/".length())));
        }

        assertThat(differences(build.generated(), whole.generated())).isEmpty();
    }

    /** The files that differ, each with the text from the first difference on. */
    private static List<String> differences(Map<String, String> actual, Map<String, String> expected) {
        Set<String> paths = new TreeSet<>(actual.keySet());
        paths.addAll(expected.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(actual.get(path), expected.get(path)))
                .map(path -> path + ": " + rest(actual.get(path), expected.get(path)))
                .toList();
    }

    private static String rest(@Nullable String actual, @Nullable String expected) {
        if (actual == null || expected == null) {
            return actual == null ? "missing" : "there without need";
        }
        int first = 0;
        while (first < Math.min(actual.length(), expected.length()) && actual.charAt(first) == expected.charAt(first)) {
            first++;
        }
        return actual.substring(first, Math.min(first + 80, actual.length())) + " instead of "
                + expected.substring(first, Math.min(first + 80, expected.length()));
    }

    private static Source edit(Source source, String file, String before, String after) {
        if (!source.path().endsWith("/" + file)) {
            return source;
        }
        assertThat(source.text()).contains(before);
        return new Source(source.path(), source.text().replace(before, after));
    }

    private static List<Source> named(List<Source> sources, String file) {
        return sources.stream()
                .filter(source -> source.path().endsWith("/" + file))
                .toList();
    }
}
