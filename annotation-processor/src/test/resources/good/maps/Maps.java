package maps;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class Maps {

    enum Size {
        /** Up to ten. */
        @JsonProperty("small") SMALL,
        LARGE
    }

    record Price(int cents) {}

    /**
     * Takes maps.
     *
     * @param a counts by name
     */
    @AssistantTool(strict = Strict.REQUIRED)
    void strict(
            Map<String, Integer> a,
            Map<String, ? extends List<Price>> b,
            Map<String, Map<String, Size>> c,
            Map<Size, Price> d,
            Optional<Map<Size, int[]>> e,
            @Nullable Map<String, String> f,
            List<Map<String, String>> g) {}

    /** The same where the schema may have names of its own. */
    @AssistantTool(strict = Strict.OFF)
    void loose(
            @ToolParam(defaultValue = "{\"a\": 1}") Map<String, Integer> a,
            Map<String, ? extends List<Price>> b,
            Map<Size, Price> c,
            Optional<Map<String, Size>> d) {}

    /** Takes JSON of any form. */
    @AssistantTool(strict = Strict.OFF)
    void any(
            Object a,
            Map<String, Object> b,
            Map<String, ?> c,
            List<Object> d,
            @ToolParam(examples = "{\"x\": [1.50, null, true]}") Optional<Object> e) {}
}
