package bad;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assistanttools.AssistantTool;

class Tools {

    /**
     * Flat.
     *
     * @param inner a
     */
    record Flat(@JsonUnwrapped Inner inner) {}
    //                               ^ unsupported-annotation

    /**
     * Inner.
     *
     * @param name a
     */
    record Inner(String name) {}

    /** Another. */
    static class Wrapped {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Wrapped(String text) {}
    }

    /**
     * A tool.
     *
     * @param flat a
     * @param wrapped b
     */
    @AssistantTool
    void tool(Flat flat, Wrapped wrapped) {}
    //                           ^ unsupported-annotation
}
