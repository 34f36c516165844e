package nullable;

import dev.assistanttools.AssistantTool;
import java.util.List;

class Declared {

    /**
     * A place.
     *
     * @param city the city
     * @param note anything else
     */
    record Place(String city, @Nullable String note) {}

    /**
     * A tool.
     *
     * @param place where
     * @param days which
     * @param limit how many
     */
    @AssistantTool
    void tool(@Nullable Place place, @Nullable List<String> days, @Nullable Integer limit) {}
}
