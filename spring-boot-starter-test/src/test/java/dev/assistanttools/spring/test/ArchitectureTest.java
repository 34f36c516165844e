package dev.assistanttools.spring.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** What puts the tester into contexts of Spring. */
    private static final String SPRING = "AssistantBeans|AssistantToolsTest|AssistantToolsTestContextBootstrapper"
            + "|AssistantToolsTesterAutoConfiguration|AssistantToolsTypeExcludeFilter|AutoConfigure.*|ResetTesterListener"
            + "|ScriptedConnectionDetails";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assistanttools.spring.test");

    @Test
    void thePublicTypesAreThese() {
        assertThat(MODULE.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AssistantToolsTest",
                        "AssistantToolsTester",
                        "AssistantToolsTesterAutoConfiguration",
                        "AutoConfigureAssistantTools",
                        "AutoConfigureAssistantToolsTester",
                        "CallAssert",
                        "ConversationAssert",
                        "FuzzReport",
                        "QuestionScript",
                        "RejectionAssert",
                        "ResultAssert",
                        "TestConversation",
                        "ToolAssert",
                        "ToolAssertions",
                        "ToolFuzzer",
                        "ToolOutputs");
    }

    @Test
    void classesAreFinal() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MODULE);
    }

    @Test
    void theTesterNeedsNoSpring() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.](" + SPRING + ")")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.junit..")
                .check(MODULE);
        assertThat(MODULE.get(AssistantToolsTester.class).getName()).doesNotMatch(".*[.](" + SPRING + ")");
    }

    @Test
    void theServerIsAskedThroughItsModelAlone() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ScriptedServer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.assistanttools.server.AssistantsServer")
                .check(MODULE);
    }

    @Test
    void fuzzingHasItsRandomnessGiven() {
        noClasses()
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(MODULE);
    }
}
