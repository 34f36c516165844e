package dev.assistanttools.benchmarks.start;

import dev.assistanttools.registry.ToolRegistry;

/** Tools whose toolsets were generated. */
public final class GeneratedRegistrar implements Registrar {

    /** One of many that are alike. */
    public GeneratedRegistrar() {}

    @Override
    public Object register(Object... beans) {
        return ToolRegistry.of(beans);
    }
}
