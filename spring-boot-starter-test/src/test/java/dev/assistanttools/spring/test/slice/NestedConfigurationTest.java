package dev.assistanttools.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** What a test adds, by a nested configuration and by filters. */
@AssistantToolsTest(
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Prices.class),
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = GreetingTools.class))
class NestedConfigurationTest {

    @Autowired
    private AssistantToolsTester tester;

    @Test
    void toolsOfANestedConfigurationAreThere() {
        tester.whenAsked("Double").calls("double_it", "{\"number\":1.1}");

        assertThat(tester.ask("Double")).called("double_it").returned("2.2");
    }

    @Test
    void filtersIncludeAndExclude(@Autowired ApplicationContext context) {
        assertThat(context.getBeanProvider(Prices.class)).hasSize(1);
        assertThat(context.getBeanProvider(GreetingTools.class)).isEmpty();
    }

    static class DoublingTools {

        /** Doubles. */
        @AssistantTool
        BigDecimal doubleIt(BigDecimal number) {
            return number.add(number);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Added {

        @Bean
        DoublingTools doublingTools() {
            return new DoublingTools();
        }
    }
}
