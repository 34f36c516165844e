package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

final class Tools<T> {

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

    /** Has a variable of its own, which no subclass knows. */
    static class Open<T> {

        /**
         * A tool.
         *
         * @param number a
         */
        @AssistantTool
        <N extends Number> void own(N number) {}
        //                            ^ type-variable
    }
}
