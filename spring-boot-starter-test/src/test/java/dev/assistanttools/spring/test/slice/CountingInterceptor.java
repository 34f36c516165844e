package dev.assistanttools.spring.test.slice;

import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.dispatch.ToolInvocation;
import dev.assistanttools.tool.ToolCallResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

@Component
class CountingInterceptor implements ToolInterceptor {

    final AtomicInteger calls = new AtomicInteger();

    @Override
    public ToolCallResult intercept(ToolInvocation call) {
        calls.incrementAndGet();
        return call.proceed();
    }
}
