package dev.assistanttools.samples.readme;

import dev.assistanttools.dispatch.LoggingInterceptor;
import dev.assistanttools.dispatch.RateLimitInterceptor;
import dev.assistanttools.dispatch.RepeatedCallInterceptor;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolVisibleException;
import java.time.Duration;
import java.util.function.Predicate;

/** What the README shows of interceptors. */
final class CarefulCalls {

    private CarefulCalls() {}

    static ToolDispatcher dispatcher(ToolRegistry tools, Predicate<String> mayUse) {
        return ToolDispatcher.builder(tools)
                .interceptor(LoggingInterceptor.create())
                .interceptor(RateLimitInterceptor.perTool(60, Duration.ofMinutes(1)))
                .interceptor(RepeatedCallInterceptor.after(3))
                .interceptor(call -> {
                    if (!mayUse.test(call.definition().name())) {
                        throw new ToolVisibleException("This user may not use this tool.");
                    }
                    return call.proceed();
                })
                .build();
    }
}
