package dev.assistanttools.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The slice as an application uses it: all its tools, and a mock of what they need. */
@AssistantToolsTest
class AssistantToolsTestTest {

    @Autowired
    private AssistantToolsTester tester;

    @Autowired
    private CountingInterceptor interceptor;

    @MockitoBean
    private Prices prices;

    @Test
    void toolsOfComponentsAreCalledWithAMockOfWhatTheyNeed() {
        given(prices.of("ACME")).willReturn(new BigDecimal("12.50"));
        tester.whenAsked("What does ACME cost?")
                .calls("share_price", "{\"symbol\":\"ACME\"}")
                .thenAnswers(outputs -> outputs.of("share_price"));
        int before = interceptor.calls.get();

        assertThat(tester.ask("What does ACME cost?"))
                .called("share_price")
                .returned("12.50")
                .answered("12.50");
        assertThat(interceptor.calls).hasValue(before + 1);
    }

    @Test
    void toolsOfAnInterfaceAreThereToo() {
        tester.whenAsked("Greet").calls("greet", "{}");

        assertThat(tester.ask("Greet")).offered("greet", "share_price").answered("greet -> Good evening.");
    }

    @Test
    void otherAutoConfigurationIsNot(@Autowired ApplicationContext context) {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.contains("jackson") || name.contains("taskExecutor"));
        assertThat(AutoConfigurationPackages.has(context.getAutowireCapableBeanFactory()))
                .isTrue();
    }
}
