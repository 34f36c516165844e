package dev.assistanttools.benchmarks.springai;

import dev.assistanttools.benchmarks.start.Registrar;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** Registers tools with Spring AI. */
public final class SpringAiRegistrar implements Registrar {

    /** One of many that are alike. */
    public SpringAiRegistrar() {}

    @Override
    public Object register(Object... beans) {
        return MethodToolCallbackProvider.builder().toolObjects(beans).build().getToolCallbacks();
    }
}
