package beans;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.SnakeCaseStrategy;
import dev.assistanttools.AssistantTool;

class Named {

    @JsonNaming(SnakeCaseStrategy.class)
    record Snake(String firstName, String findURLById, String x) {}

    /** In snake case. */
    @AssistantTool
    void snake(Snake snake) {}
}
