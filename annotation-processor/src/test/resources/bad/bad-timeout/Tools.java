package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** No unit. */
    @AssistantTool(timeout = "30")
    //                       ^ bad-timeout
    void bare() {}

    /** A unit that is none. */
    @AssistantTool(timeout = "30 seconds")
    //                       ^ bad-timeout
    void worded() {}

    /** No time at all. */
    @AssistantTool(timeout = "0s")
    //                       ^ bad-timeout
    void none() {}

    /** Longer than a day. */
    @AssistantTool(timeout = "25h")
    //                       ^ bad-timeout
    void tooLong() {}

    /** Backwards. */
    @AssistantTool(timeout = "PT-1S")
    //                       ^ bad-timeout
    void negative() {}
}
