package dev.assistanttools.spring.test;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Forgets a test's scripts after it, as contexts are shared between tests. */
final class ResetTesterListener extends AbstractTestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            ApplicationContext context = test.getApplicationContext();
            context.getBeanProvider(AssistantToolsTester.class, false).forEach(AssistantToolsTester::endTest);
        }
    }
}
