package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sealed type permits is the same however it is compiled: compilers order it by what else they compile. */
class SealedTypesTest {

    private static final String FRAGMENT = CoreNames.FRAGMENT_FOLDER + "lib.Tools.json";

    /** Permitted without a word, and in an order that is not that of their names. */
    private static final Source SHAPE = new Source("lib/Shape.java", """
            package lib;
            /** A shape. */
            public sealed interface Shape<T> {
                /** Round. */
                record Disc<A>(int radius, A label) implements Shape<A> {}
                /** With corners. */
                sealed interface Polygon<B> extends Shape<B> {
                    record Triangle<C>(C a) implements Polygon<C> {}
                    record Square<D>(D side) implements Polygon<D> {}
                }
                record Arc<E>(E angle) implements Shape<E> {}
            }
            """);

    private static final Source ANIMAL = new Source("lib/Animal.java", """
            package lib;
            public sealed abstract class Animal {
                public String name;
                static final class Zebra extends Animal {
                    public int stripes;
                }
                static final class Ape extends Animal {}
            }
            """);

    private static final Source TOOLS = new Source("lib/Tools.java", """
            package lib;
            import dev.assistanttools.AssistantTool;
            import java.util.List;
            public class Tools {
                /** Draws. */
                @AssistantTool
                public void draw(Shape.Disc<String> first, Shape<List<String>> shape, Animal animal) {}
            }
            """);

    @TempDir
    private Path folder;

    private static String together(Source... sources) {
        Compilation compilation = Compilation.of(List.of(sources));
        assertThat(compilation.succeeded()).as(compilation.toString()).isTrue();
        return compilation.generated(FRAGMENT);
    }

    @Test
    void theOrderOfSourcesDoesNotMatter() {
        assertThat(together(TOOLS, ANIMAL, SHAPE)).isEqualTo(together(SHAPE, ANIMAL, TOOLS));
    }

    @Test
    void typesThatWereCompiledEarlierGiveTheSame() {
        DiskCompilation all = new DiskCompilation(folder);
        all.compile(List.of(SHAPE, ANIMAL, TOOLS));
        String first = all.generated(FRAGMENT);

        all.compile(List.of(TOOLS));

        assertThat(all.generated(FRAGMENT))
                .isEqualTo(first)
                .isEqualTo(together(SHAPE, ANIMAL, TOOLS))
                .contains("Round.");
    }

    @Test
    void classesStandInTheOrderOfTheirNames() {
        assertThat(together(SHAPE, ANIMAL, TOOLS).replaceAll("(?s).*?\"enum\":\\[\"(\\w+)\"|.+", "$1 "))
                .startsWith("Arc Disc Square Triangle Ape Zebra ");
    }
}
