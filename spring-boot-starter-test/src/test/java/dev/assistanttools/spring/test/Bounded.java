package dev.assistanttools.spring.test;

import dev.assistanttools.AssistantTool;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A tool with constraints. */
class Bounded {

    /** Books. */
    @AssistantTool
    String book(
            @Min(1) @Max(9) int seats,
            @Pattern(regexp = "[A-Z]{2}-[0-9]{3,5}(/[a-z]+)?") String code,
            @Size(min = 1, max = 3) List<@Size(min = 2, max = 4) String> names,
            @Future LocalDate future) {
        return code + seats + names + future;
    }
}
