package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Tools {

    /**
     * A tool.
     *
     * @param list a
     * @param unknown b
     * @param optional c
     * @param map d
     */
    @SuppressWarnings("rawtypes")
    @AssistantTool
    void tool(List list, List<?> unknown, Optional<List> optional, Map map) {}
    //             ^ raw-type
    //                           ^ raw-type
    //                                                   ^ raw-type
    //                                                                 ^ raw-type

    @SuppressWarnings("rawtypes")
    static class Raw extends Repository {}
    //     ^ raw-type
}
