package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;

/** As a class file without names of parameters shows it. */
abstract class Repository<T> {

    /** Saves. */
    @AssistantTool
    public void save(@ToolParam(description = "a") T arg0, @ToolParam(name = "why", description = "a") String arg1) {}
}
