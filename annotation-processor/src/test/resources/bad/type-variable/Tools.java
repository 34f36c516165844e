package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

class Tools<T> {

    /**
     * A tool.
     *
     * @param value a
     * @param list b
     * @param number c
     */
    @AssistantTool
    <N extends Number> void tool(T value, List<? extends T> list, N number) {}
    //                             ^ type-variable
    //                                                      ^ type-variable
    //                                                              ^ type-variable

    /** A result. */
    @AssistantTool
    Map<String, List<? extends T[]>> result() {
    //                               ^ type-variable
        return Map.of();
    }
}
