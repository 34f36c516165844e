package bad;

import dev.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonProperty;

class Tools {

    enum Unit {
        CELSIUS,
        @JsonProperty("CELSIUS")
    //                ^ duplicate-constant-name
        CENTIGRADE
    }

    /**
     * A tool.
     *
     * @param unit of temperature
     */
    @AssistantTool
    void tool(Unit unit) {}
}
