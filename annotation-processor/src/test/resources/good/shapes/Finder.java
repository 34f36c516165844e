package shapes;

import dev.assistanttools.AssistantTool;
import java.util.List;

interface Finder<T> {

    /** Finds similar ones. */
    @AssistantTool
    List<T> similar(T example);

    /** Overridden as a tool. */
    @AssistantTool
    T first(T example);
}
