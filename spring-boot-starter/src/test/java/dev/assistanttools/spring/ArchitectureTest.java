package dev.assistanttools.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ArchitectureTest {

    private static final JavaClasses STARTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assistanttools.spring");

    @Test
    void thePublicTypesAreFew() {
        assertThat(publicTypesOf("dev.assistanttools.spring"))
                .containsExactlyInAnyOrder(
                        "AssistantToolsAutoConfiguration",
                        "EmbeddedAssistantsServerAutoConfiguration",
                        "AssistantToolsProperties",
                        "ConfiguredAssistant",
                        "SyncMode",
                        "AssistantSpecCustomizer",
                        "AssistantsServerBuilderCustomizer",
                        "ClientSettingsCustomizer",
                        "RunDriverBuilderCustomizer",
                        "ToolDispatcherBuilderCustomizer",
                        "AssistantsConnectionDetails");
    }

    @Test
    void thePublicTypesOfSecurityAreItsAutoConfigurationAndWhatEventsAreAbout() {
        assertThat(publicTypesOf("dev.assistanttools.spring.security"))
                .containsExactlyInAnyOrder("AssistantToolsSecurityAutoConfiguration", "SupposedCall");
    }

    @Test
    void thePublicTypesOfObservationAreWhatIsDocumentedAndWhatIsCustomised() {
        assertThat(publicTypesOf("dev.assistanttools.spring.observation"))
                .containsExactlyInAnyOrder(
                        "AssistantToolsObservationAutoConfiguration",
                        "AssistantToolsObservationProperties",
                        "AssistantToolsMetricsAutoConfiguration",
                        "AssistantToolsMetricsProperties",
                        "AssistantToolsObservation",
                        "AssistantToolsMeter",
                        "RunObservationContext",
                        "RunObservationConvention",
                        "DefaultRunObservationConvention",
                        "RoundObservationContext",
                        "RoundObservationConvention",
                        "DefaultRoundObservationConvention",
                        "CallObservationContext",
                        "CallObservationConvention",
                        "DefaultCallObservationConvention");
    }

    @Test
    void thePublicTypesOfActuateAreWhatTheActuatorReads() {
        assertThat(publicTypesOf("dev.assistanttools.spring.actuate"))
                .containsExactlyInAnyOrder(
                        "AssistantToolsEndpointAutoConfiguration",
                        "AssistantToolsEndpointProperties",
                        "AssistantToolsEndpoint",
                        "AssistantToolsHealthAutoConfiguration",
                        "AssistantToolsHealthProperties");
    }

    private static Stream<String> publicTypesOf(String packageName) {
        return STARTER.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName);
    }

    @Test
    void whatLooksOnIsNotKnownToWhatItLooksAt() {
        noClasses()
                .that()
                .resideInAPackage("dev.assistanttools.spring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.assistanttools.spring.observation..",
                        "dev.assistanttools.spring.actuate..",
                        "io.micrometer.observation..",
                        "io.micrometer.core..",
                        "org.springframework.boot.actuate..",
                        "org.springframework.boot.health..")
                .check(STARTER);
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
                .check(STARTER);
    }

    @Test
    void autoConfigurationsHaveNoPublicMembers() {
        methods()
                .that()
                .areAnnotatedWith(Bean.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beDeclaredInClassesThat()
                .areMetaAnnotatedWith(Configuration.class)
                .check(STARTER);
    }

    @Test
    void theServerIsMentionedOnlyWhereItIsEmbedded() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Embedded")
                .and()
                .doNotHaveSimpleName("ServerModelFactory")
                .and()
                .doNotHaveSimpleName("AssistantsServerBuilderCustomizer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assistanttools.server..")
                .check(STARTER);
    }

    @Test
    void springSecurityIsKnownInItsPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assistanttools.spring.security")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security..")
                .check(STARTER);
    }

    @Test
    void theClientLibraryIsNotMentioned() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openai..", "com.fasterxml..", "tools.jackson..")
                .check(STARTER);
    }
}
