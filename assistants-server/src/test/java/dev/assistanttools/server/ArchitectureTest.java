package dev.assistanttools.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final Set<String> PUBLIC = Set.of(
            "AssistantsServer",
            "DataFolderException",
            "EndpointSettings",
            "Main",
            "Model",
            "ModelDeltas",
            "ModelException",
            "ModelReply",
            "ModelRequest",
            "ModelsFileException",
            "ScriptException",
            "ServerStartException");

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assistanttools");

    @Test
    void theServerDependsOnNothingOfOurs() {
        assertThat(SERVER.size()).isGreaterThan(50);
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are ours and not the server's",
                        type -> type.getPackageName().startsWith("dev.assistanttools")
                                && !type.getPackageName().equals("dev.assistanttools.server")))
                .check(SERVER);
    }

    @Test
    void onlyStoresKnowSql() {
        noClasses()
                .that(describe("are no stores", type -> !named(type, "Store|Database|PageQuery|Columns")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "org.flywaydb.core")
                .check(SERVER);
    }

    @Test
    void onlyTheHttpSideKnowsJavalin() {
        noClasses()
                .that(
                        describe(
                                "are not of the HTTP side",
                                type -> !named(
                                        type,
                                        "Routes|HttpEndpoint|HttpErrors|HeadAsGet|RequestReader|MultipartReader|Replies|StreamRunner|RunningServer")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(SERVER);
    }

    @Test
    void onlyTheUpstreamSideTalksToOtherServers() {
        noClasses()
                .that(describe("are not of the upstream side", type -> !named(type, "Upstream[A-Za-z]*|RetryAfter")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(SERVER);
    }

    @Test
    void onlyTheIndexKnowsLucene() {
        noClasses()
                .that(describe("are no index", type -> !named(type, "LuceneChunkIndex")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(SERVER);
    }

    @Test
    void nothingIsPublicBesideTheList() {
        assertThat(SERVER.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .isSubsetOf(PUBLIC);
    }

    @Test
    void classesAreFinalUnlessTheyAreSealedOrSeams() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(SERVER);
    }

    /** The type's own name or that of the type around it. */
    private static boolean named(JavaClass type, String ends) {
        String top = type.getName().replaceFirst("\\$.*", "");
        return top.matches(".*(" + ends + ")");
    }
}
