package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Map;

class Tools {

    /**
     * Described.
     *
     * @param content a
     */
    record Letter(Map<String, Object> content) {}
    //                                ^ strict-type

    /**
     * A tool.
     *
     * @param a a
     */
    @AssistantTool(strict = Strict.REQUIRED)
    void tool(Object a) {}
    //               ^ strict-type

    /**
     * A tool.
     *
     * @param a a
     * @param letters b
     */
    @AssistantTool(strict = Strict.REQUIRED)
    void nested(Map<String, String> a, List<Letter> letters) {}
}
