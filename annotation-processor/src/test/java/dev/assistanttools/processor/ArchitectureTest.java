package dev.assistanttools.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** The doors of the processor, and what is public. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/assistanttools/processor");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assistanttools.processor");

    @Test
    void onlyTheProcessorIsPublic() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .extracting(JavaClass::getSimpleName)
                .containsExactly("AssistantToolProcessor");
    }

    @Test
    void allClassesAreFinalOrClosed() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .and(DescribedPredicate.describe(
                        "are not sealed", type -> !type.reflect().isSealed()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void modelsRulesAndWritersKnowNothingOfTheCompiler() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(\\w+Model|Schema(Node|Size|JsonWriter)|Definitions|Assembly|ToolsetRules|Problem|ScalarType|TimeFormat|SnakeCase"
                                + "|Json.*|Javadoc.*|JavaLiteral|Literal.*|SchemaConstraints|ConstraintCheck|OpenTypes|FiniteTypes|VariantRules|FragmentWriter|NativeImageWriter|SourceNotes|CoreNames)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.lang.model..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javax.annotation.processing..")
                .check(CLASSES);
    }

    @Test
    void writersKnowOnlyTheModifiersOfTheCompiler() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(Toolset(Writer|Members)|Argument(Reader|Value)Writer|ShapeWriter|AssemblyWriter)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.(lang\\.model|annotation\\.processing)\\.(?!element\\.Modifier).*")
                .check(CLASSES);
    }

    @Test
    void onlyTheReportSpeaksToTheUser() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ProblemReport")
                .should()
                .callMethodWhere(target(owner(assignableTo(Messager.class))))
                .check(CLASSES);
    }

    @Test
    void mainCodeDoesNotLinkToCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.assistanttools", "dev.assistanttools.tool..", "dev.assistanttools.spi..")
                .check(CLASSES);
    }

    @Test
    void schemaKeywordsStandOnlyInTheirWriters() throws IOException {
        Pattern keyword = Pattern.compile(
                "\"(type|properties|required|additionalProperties|items|enum|anyOf|format|pattern|uniqueItems|[$]ref|[$]defs)\"");
        List<Path> speakers;
        try (Stream<Path> files = Files.list(SOURCES)) {
            speakers = files.filter(file -> keyword.matcher(Fixtures.read(file)).find())
                    .map(Path::getFileName)
                    .toList();
        }
        // Jackson's @JsonProperty has an attribute called required, classes are told apart by a property called type,
        // and
        // native-image reads the types that it keeps.
        assertThat(speakers)
                .containsExactlyInAnyOrder(
                        Path.of("SchemaConstraints.java"),
                        Path.of("SchemaJsonWriter.java"),
                        Path.of("Jackson.java"),
                        Path.of("JacksonHierarchy.java"),
                        Path.of("NativeImageWriter.java"));
    }

    @Test
    void aFileIsShort() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Fixtures.read(file).lines().count())
                            .as(file.toString())
                            .isLessThan(400));
        }
    }
}
