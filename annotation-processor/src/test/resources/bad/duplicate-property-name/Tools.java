package bad;

import dev.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.ToolParam;

class Tools {

    /**
     * A day.
     *
     * @param from the first
     * @param to the last
     */
    record Days(int from, @JsonProperty("from") int to) {}
    //                                  ^ duplicate-property-name

    /**
     * A tool.
     *
     * @param place where
     * @param town where
     * @param days when
     */
    @AssistantTool
    void tool(String place, @ToolParam(name = "place") String town, Days days) {}
    //                                        ^ duplicate-property-name
}
