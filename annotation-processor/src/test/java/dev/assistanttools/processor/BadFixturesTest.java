package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every problem has a folder in {@code bad/} that is named like its tag. In its sources a comment {@code // ^ tag} stands
 * under the place where the problem is to be reported, and nothing else may be reported. A line {@code // -Aoption=value} is an
 * option of the compiler; problems of options have no place in a source.
 */
class BadFixturesTest {

    private static final Pattern MARK = Pattern.compile("^\\s*// *(\\^)(?: ([a-z-]+))+$");

    private static final String OPTION = "// -A";

    @ParameterizedTest
    @EnumSource(Problem.class)
    void eachProblemIsReportedAtItsPlace(Problem problem) {
        List<Compilation.Source> sources = Fixtures.sources("bad/" + folder(problem));

        Compilation compilation = Compilation.of(sources, options(sources));

        assertThat(compilation.problems()).isEqualTo(marks(sources)).anyMatch(mark -> mark.endsWith(folder(problem)));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void onlyErrorsEndTheCompilation(Problem problem) {
        List<Compilation.Source> sources = Fixtures.sources("bad/" + folder(problem));
        Compilation compilation = Compilation.of(sources, options(sources));

        assertThat(compilation.succeeded()).as(compilation.toString()).isEqualTo(!problem.isError());
        assertThat(compilation.generated().keySet())
                .as("no toolset is written for a class with errors")
                .filteredOn(path -> !path.endsWith(CoreNames.SOURCE_NOTES_SUFFIX))
                .noneMatch(path -> problem.isError() && path.matches(".*[/.$]Tools[_.$].*"));
    }

    @Test
    void everyFolderIsNamedLikeAProblem() {
        assertThat(Fixtures.names("bad"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Problem.values()).map(BadFixturesTest::folder).toList());
    }

    private static String folder(Problem problem) {
        return problem.tag().substring("assistant-tools:".length());
    }

    private static String[] options(List<Compilation.Source> sources) {
        return sources.stream()
                .flatMap(source -> source.text().lines())
                .filter(line -> line.startsWith(OPTION))
                .map(line -> line.substring(3))
                .toArray(String[]::new);
    }

    private static List<String> marks(List<Compilation.Source> sources) {
        List<String> marks = new ArrayList<>();
        for (Compilation.Source source : sources) {
            String name = source.path().substring(source.path().lastIndexOf('/') + 1);
            int marked = 0;
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                if (!mark.matches()) {
                    marked = i + 1;
                    continue;
                }
                int column = mark.start(1) + 1;
                boolean isOfOption = lines.get(marked - 1).startsWith(OPTION);
                for (String tag : lines.get(i).substring(column).strip().split(" ", -1)) {
                    marks.add((isOfOption ? "?:-1:-1" : name + ":" + marked + ":" + column) + " " + tag);
                }
            }
        }
        return marks.stream().sorted().toList();
    }
}
