package tree;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

public class Notes {

    private int count;

    /** Takes a note. */
    @AssistantTool
    int note(String text, Map<Country, List<Address>> places) {
        return count++;
    }
}
