package nullable;

import dev.assistanttools.AssistantTool;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Only what is said to be nullable may be absent, whether or not all else is said to be not. */
@NullMarked
class Marked {

    /**
     * A place.
     *
     * @param city the city
     * @param notes anything else
     */
    record Place(String city, String @Nullable [] notes) {}

    /**
     * A tool.
     *
     * @param place where
     * @param days which
     * @param limits how many
     * @param name whose
     * @param sure for sure
     */
    @AssistantTool
    void marked(
            @Nullable Place place,
            @Nullable List<@NonNull String> days,
            @Nullable Map<String, Integer> limits,
            @NonNull String name,
            @NotNull @Nullable String sure) {}

    /**
     * A tool.
     *
     * @param name whose
     * @param note what
     */
    @NullUnmarked
    @AssistantTool
    void unmarked(String name, @Nullable String note) {}
}
