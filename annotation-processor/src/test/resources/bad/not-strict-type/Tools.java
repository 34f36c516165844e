package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

class Tools {

    /**
     * Described.
     *
     * @param content a
     */
    record Letter(Map<String, Object> content) {}
    //                                ^ not-strict-type

    /**
     * A tool.
     *
     * @param a a
     */
    @AssistantTool
    void tool(Object a) {}
    //               ^ not-strict-type

    /**
     * A tool.
     *
     * @param a a
     * @param letters b
     */
    @AssistantTool
    void nested(Map<String, String> a, List<Letter> letters) {}
}
