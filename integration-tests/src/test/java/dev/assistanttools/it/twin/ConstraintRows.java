package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Jakarta Validation demands. */
class ConstraintRows {

    record Order(
            @NotBlank @Size(max = 40) String number,
            @Positive @Max(99) int amount,

            @DecimalMin(value = "0.01", inclusive = false) @DecimalMax("1E+3")
            BigDecimal price,

            @Email @ToolParam(description = "for the bill") Optional<String> mail) {}

    @Covers(Row.CONSTRAINT)
    @AssistantTool(description = "Takes what is bounded.")
    String bounded(
            @Size(min = 1, max = 3) List<@NotBlank String> a,
            @NotEmpty Map<String, Integer> b,
            @Pattern(regexp = "[a-z]+|x") @Size(min = 2) String c,
            @Pattern(regexp = "\\p{L}+") @NotBlank String d,
            @Min(1) @PositiveOrZero long e,
            @Negative Optional<Integer> f,
            Order g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.CONSTRAINT)
    @AssistantTool(description = "Takes what is bounded.", strict = Strict.OFF)
    String boundedLoosely(
            @Size(min = 1, max = 3) List<@NotBlank String> a,
            @NotEmpty Map<String, Integer> b,
            @Pattern(regexp = "[a-z]+|x") @Size(min = 2) String c,
            @Pattern(regexp = "\\p{L}+", flags = Pattern.Flag.CASE_INSENSITIVE) @NotBlank String d,
            @Min(1) @PositiveOrZero long e,
            @Negative Optional<Integer> f,
            Order g) {
        return Shown.of(a, b, c, d, e, f, g);
    }
}
