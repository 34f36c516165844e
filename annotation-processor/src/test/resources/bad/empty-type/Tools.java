package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    record Nothing() {}

    enum Never {}

    /** With a class to which something adds setters later. */
    sealed interface Some {}

    /** Nothing is a value, too. */
    record Empty() implements Some {}

    /** So is this. */
    static final class Mark implements Some {}

    /** But not this. */
    static final class Lombok implements Some {
    //           ^ empty-type
        private String name;
    }

    /**
     * A tool.
     *
     * @param nothing a
     * @param never b
     * @param some c
     */
    @AssistantTool
    void tool(Nothing nothing, Never never, Some some) {}
    //                ^ empty-type
    //                               ^ empty-type
}
