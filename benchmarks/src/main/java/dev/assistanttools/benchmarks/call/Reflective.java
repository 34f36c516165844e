package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.registry.ToolRegistry;

/** Tools of a class that the processor never saw, by the registry's run-time twin of it. */
public final class Reflective implements Contestant {

    /** One that knows no tool yet. */
    public Reflective() {}

    @Override
    public Answer prepare(Workload workload) throws ReflectiveOperationException {
        Object shop = new UnprocessedClasses()
                .loadClass(Shop.class.getName())
                .getConstructor()
                .newInstance();
        return Ours.onThisThread(ToolRegistry.builder().reflective(shop).build(), workload);
    }
}
