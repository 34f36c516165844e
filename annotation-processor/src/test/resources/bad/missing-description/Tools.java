package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** Described. */
    enum Described {
        ONE
    }

    enum Undescribed {
        /** Only the constant is. */
        ONE
    }

    record Point(int latitude, int longitude) {}
    //               ^ missing-description
    //                             ^ missing-description

    @AssistantTool
    void tool(Point point, Described described, Undescribed undescribed) {}
    //   ^ missing-description
    //              ^ missing-description
    //                                                      ^ missing-description
}
