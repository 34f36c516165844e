package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.registry.ToolRegistry;

/** The whole way of a call on the thread that asks: look-up, generated reader, direct call, text of the result. */
public final class Generated implements Contestant {

    /** One that knows the tools that were generated. */
    public Generated() {}

    @Override
    public Answer prepare(Workload workload) {
        return Ours.onThisThread(ToolRegistry.of(new Shop()), workload);
    }
}
