package bad;

import dev.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

class Tools {

    /**
     * A tool.
     *
     * @param number a
     */
    @AssistantTool
    void tool(@Nullable int number) {}
    //                      ^ nullable-primitive
}
