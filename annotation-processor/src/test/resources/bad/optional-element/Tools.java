package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

class Tools {

    /**
     * A tool.
     *
     * @param a a
     * @param b b
     * @param c c
     * @param d d
     */
    @AssistantTool
    void tool(List<Optional<String>> a, List<@Nullable String> b, Optional<Optional<String>> c, List<OptionalInt> d) {}
    //                               ^ optional-element
    //                                                         ^ optional-element
    //                                                                                       ^ optional-element
    //                                                                                                            ^ optional-element
}
