package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Jakarta Validation demands. */
class ConstraintTools {

    /** A person. */
    record Person(
            @NotBlank String name,
            @Past LocalDate born,
            @DecimalMax("12345678901234567.89") BigDecimal income) {}

    /** As Java prints it. */
    @AssistantTool
    String printConstrained(
            @NotEmpty List<@Pattern(regexp = "[A-Z]{3}") String> codes,
            Map<@Size(max = 3) String, @Min(1) Integer> counts,
            Optional<@Email String> mail,
            @ToolParam(defaultValue = "0.50") @Digits(integer = 3, fraction = 2) BigDecimal price,
            Person person) {
        return codes + " " + counts + " " + mail + " " + price + " " + person;
    }

    /** As Java prints it. */
    @AssistantTool(strict = Strict.OFF)
    String printConstrainedLoosely(
            @NotEmpty List<@Size(min = 3, max = 3) String> codes, Map<@Size(max = 3) String, @Min(1) Integer> counts) {
        return codes + " " + counts;
    }
}
