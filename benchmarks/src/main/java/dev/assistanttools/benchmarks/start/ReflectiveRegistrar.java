package dev.assistanttools.benchmarks.start;

import dev.assistanttools.registry.ToolRegistry;

/** Tools that are read at run time. */
public final class ReflectiveRegistrar implements Registrar {

    /** One of many that are alike. */
    public ReflectiveRegistrar() {}

    @Override
    public Object register(Object... beans) {
        ToolRegistry.Builder builder = ToolRegistry.builder();
        for (Object bean : beans) {
            builder.reflective(bean);
        }
        return builder.build();
    }
}
