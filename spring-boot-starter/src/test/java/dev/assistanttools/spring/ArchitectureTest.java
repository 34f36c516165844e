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
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

class ArchitectureTest {

    private static final JavaClasses STARTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.assistanttools.spring");

    @Test
    void thePublicTypesAreFew() {
        assertThat(STARTER.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AssistantToolsAutoConfiguration",
                        "AssistantToolsSecurityAutoConfiguration",
                        "EmbeddedAssistantsServerAutoConfiguration",
                        "AssistantToolsProperties",
                        "ConfiguredAssistant",
                        "SyncMode",
                        "AssistantSpecCustomizer",
                        "AssistantsConnectionDetails");
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
                .areAnnotatedWith(AutoConfiguration.class)
                .check(STARTER);
    }

    @Test
    void theServerIsMentionedOnlyWhereItIsEmbedded() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Embedded")
                .and()
                .doNotHaveSimpleName("ServerModelFactory")
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
