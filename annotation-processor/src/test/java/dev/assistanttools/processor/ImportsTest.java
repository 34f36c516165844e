package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final ClassName LIST = ClassName.of("java.util", "List");
    private static final ClassName ENTRY = ClassName.of("java.util", "Map.Entry");

    private final Imports imports = new Imports(ClassName.of("shop", "Cart_Toolset"), Set.of());

    @Test
    void importsTheOutermostClass() {
        assertThat(LIST.with(ENTRY).in(imports)).isEqualTo("List<Map.Entry>");
        assertThat(imports.imported()).containsExactly("java.util.List", "java.util.Map");
    }

    @Test
    void theFirstOfSeveralClassesHasTheSimpleName() {
        assertThat(LIST.in(imports)).isEqualTo("List");
        assertThat(ClassName.of("java.awt", "List").in(imports)).isEqualTo("java.awt.List");
        assertThat(imports.imported()).containsExactly("java.util.List");
    }

    @Test
    void importsNothingOfTheFilesOwnPackage() {
        assertThat(ClassName.of("shop", "Cart").in(imports)).isEqualTo("Cart");
        assertThat(imports.imported()).isEmpty();
    }

    @Test
    void missesAClassOfItsPackageWhoseNameIsGivenAway() {
        LIST.in(imports);
        ClassName.of("shop", "List").in(imports);

        assertThat(imports.missed()).containsExactly("List");
    }

    @Test
    void givesNoReservedNameAway() {
        Imports second = new Imports(ClassName.of("shop", "Cart_Toolset"), Set.of("List"));

        assertThat(LIST.in(second)).isEqualTo("java.util.List");
        assertThat(ClassName.of("shop", "List").in(second)).isEqualTo("List");
    }

    @Test
    void classesOfTheUnnamedPackageMayBeCalledLikeAnythingInTheToolset() {
        Compilation compilation = Compilation.of(new Source("Odd.java", """
                        public class Odd {
                            public record ToolSchema(int a) {}
                            @dev.assistanttools.AssistantTool(description = "Takes all.")
                            public String all(ToolDefinition a, List b, Override c, ToolSchema d, EnumShape e) {
                                return "";
                            }
                        }
                        record ToolDefinition(int a) {}
                        record List(java.util.List<Override> a) {}
                        record Override(int a) {}
                        enum EnumShape { A }
                        """), "-Xlint:all,-processing,-auxiliaryclass");

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated("Odd_Toolset.java"))
                .contains("ToolDefinition a = null;", "List b = null;", "Odd.ToolSchema d = null;");
    }
}
