package bad;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;

@SuppressWarnings("assistant-tools:missing-description")
class Tools {

    record Size(
            @JsonProperty(required = false) int width,
            //                                  ^ absent-primitive
            @JsonProperty(required = false) Integer height,
            @JsonProperty(required = false) @ToolParam(defaultValue = "1") int depth) {}

    record Part(@JsonProperty(required = false) int number) {}

    record Parcel(Size size, @JsonUnwrapped Part part) {}
    //                                           ^ absent-primitive

    static class Label {

        /** What is not there is not set. */
        @JsonProperty(required = false)
        public int copies = 1;

        private final boolean isBold;

        @JsonCreator
        Label(@JsonProperty(value = "bold", required = false) boolean isBold) {
            //                                                        ^ absent-primitive
            this.isBold = isBold;
        }
    }

    /**
     * A tool.
     *
     * @param parcel a
     * @param label b
     * @param times c
     */
    @AssistantTool
    void tool(Parcel parcel, Label label, @JsonProperty(isRequired = OptBoolean.FALSE) long times) {}
    //                                                                                      ^ absent-primitive
}
