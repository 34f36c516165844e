package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Assistant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;

/** Assistants by name, defined ahead of time. */
class AssistantsAotTest {

    private static final Map<String, Object> PROPERTIES =
            Map.of("assistant-tools.assistants.clock.tools", "time", "assistant-tools.assistants.alarm.tools", "ring");

    private final TestGenerationContext generation = new TestGenerationContext();

    @Test
    @CompileWithForkedClassLoader
    @SuppressWarnings("unchecked") // the generated class is the initializer of such a context
    void eachIsThereByItsName() {
        processAheadOfTime();

        TestCompiler.forSystem().with(generation).compile(compiled -> {
            try (GenericApplicationContext context = configured()) {
                compiled.getInstance(ApplicationContextInitializer.class).initialize(context);
                context.refresh();

                assertThat(named(context, "clock").ask("/call time {}").text()).isEqualTo("time -> noon");
                assertThat(named(context, "alarm")
                                .ask("/call ring {\"times\":2}")
                                .text())
                        .isEqualTo("ring -> 2");
            }
        });
    }

    private void processAheadOfTime() {
        try (GenericApplicationContext context = configured()) {
            new AnnotatedBeanDefinitionReader(context)
                    .register(
                            EmbeddedAssistantsServerAutoConfiguration.class,
                            AssistantToolsAutoConfiguration.class,
                            ClockTools.class,
                            AlarmTools.class);
            new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
        }
    }

    private static GenericApplicationContext configured() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", PROPERTIES));
        return context;
    }

    private static Assistant named(GenericApplicationContext context, String name) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(), Assistant.class, name);
    }
}
