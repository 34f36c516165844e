package dev.assistanttools.spring;

import dev.assistanttools.run.RunDriver;

/** Has the last word on how runs are driven. A bean; several are asked in their order. */
@FunctionalInterface
public interface RunDriverBuilderCustomizer {

    /**
     * Changes the driver that will be built.
     *
     * @param builder has the settings of the properties and all beans that listen to runs
     */
    void customize(RunDriver.Builder builder);
}
