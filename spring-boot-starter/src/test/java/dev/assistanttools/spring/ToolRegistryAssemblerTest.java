package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ToolRegistryAssemblerTest {

    private final DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();

    @Test
    void registersTheToolsOfAllBeans() {
        register("clock", ClockTools.class);
        register("bell", ProxiedToolsTest.BronzeBell.class);

        assertThat(assemble().definitions()).extracting(ToolDefinition::name).containsExactly("repeat", "ring", "time");
    }

    @Test
    void refusesTwoBeansOfAClassAndNamesTheSecond() {
        register("clock", ClockTools.class);
        register("watch", ClockTools.class);

        assertThatThrownBy(this::assemble)
                .isInstanceOf(UnusableConfigurationException.class)
                .hasMessageContainingAll("'watch'", "repeat");
    }

    @Test
    void tellsTheDebugLogOfToolsThatNoBeanServes(CapturedOutput output) {
        register("clock", ClockTools.class);
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel(ToolRegistryAssembler.class.getName(), LogLevel.DEBUG);
        try {
            assemble();
        } finally {
            logging.setLogLevel(ToolRegistryAssembler.class.getName(), null);
        }

        assertThat(output)
                .contains("The tools of " + Bell.class.getName() + " are not registered: no bean is of that type.")
                .doesNotContain("The tools of " + ClockTools.class.getName() + " are");
    }

    private void register(String name, Class<?> type) {
        beanFactory.registerBeanDefinition(
                name, BeanDefinitionBuilder.rootBeanDefinition(type).getBeanDefinition());
    }

    private ToolRegistry assemble() {
        return new ToolRegistryAssembler(beanFactory).assemble();
    }
}
