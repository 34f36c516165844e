package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;

/** The same with all that an application gets: a thread of the dispatcher's own, and a deadline. */
public final class Dispatched implements Contestant {

    /** One that knows the tools that were generated. */
    public Dispatched() {}

    @Override
    public Answer prepare(Workload workload) {
        return Ours.answersOf(ToolDispatcher.of(ToolRegistry.of(new Shop())), workload);
    }
}
