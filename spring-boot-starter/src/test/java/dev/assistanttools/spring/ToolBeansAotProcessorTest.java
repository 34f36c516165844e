package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;

class ToolBeansAotProcessorTest {

    private final TestGenerationContext generation = new TestGenerationContext();

    @Test
    @CompileWithForkedClassLoader
    void theStartHasTheToolsThatWereFoundAheadOfTime() {
        processAheadOfTime(
                EmbeddedAssistantsServerAutoConfiguration.class,
                AssistantToolsAutoConfiguration.class,
                ClockTools.class);

        start(context -> {}, context -> assertThat(tools(context)).containsExactly("repeat", "time"));
    }

    @Test
    @CompileWithForkedClassLoader
    void theStartSearchesForNoMore() {
        processAheadOfTime(
                EmbeddedAssistantsServerAutoConfiguration.class,
                AssistantToolsAutoConfiguration.class,
                ClockTools.class);

        start(
                context -> context.registerBean(AlarmTools.class),
                context -> assertThat(tools(context)).containsExactly("repeat", "time"));
    }

    @Test
    void nativeImagesKeepTheInterfacesThatDeclareTools() {
        processAheadOfTime(AssistantToolsAutoConfiguration.class, ProxiedToolsTest.BronzeBell.class);

        assertThat(RuntimeHintsPredicates.reflection().onType(Bell.class)).accepts(generation.getRuntimeHints());
    }

    @Test
    void nothingIsWrittenWhereTheApplicationHasItsOwnRegistry() throws IOException {
        processAheadOfTime(OwnRegistry.class, AssistantToolsAutoConfiguration.class, ProxiedToolsTest.BronzeBell.class);

        assertThat(generation
                        .getGeneratedFiles()
                        .getGeneratedFileContent(
                                Kind.SOURCE, "dev/assistanttools/spring/ToolRegistryAssembler__ToolBeans.java"))
                .isNull();
    }

    private void processAheadOfTime(Class<?>... classes) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(context);
            reader.register(classes);
            new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
        }
    }

    @SuppressWarnings("unchecked")
    private void start(Consumer<GenericApplicationContext> more, Consumer<GenericApplicationContext> check) {
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            try (GenericApplicationContext context = new GenericApplicationContext()) {
                compiled.getInstance(ApplicationContextInitializer.class).initialize(context);
                more.accept(context);
                context.refresh();
                check.accept(context);
            }
        });
    }

    private static List<String> tools(GenericApplicationContext context) {
        return context.getBean(ToolRegistry.class).definitions().stream()
                .map(ToolDefinition::name)
                .toList();
    }

    static final class OwnRegistry {

        @Bean
        ToolRegistry ownRegistry() {
            return ToolRegistry.of(new AlarmTools());
        }
    }
}
