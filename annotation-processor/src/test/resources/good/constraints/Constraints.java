package constraints;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Constraints {

    /**
     * Who.
     *
     * @param name the name
     */
    record Person(@NotBlank @Size(max = 50) String name, @Min(0) @Max(150) int age) {}

    /** Text. */
    @AssistantTool
    void text(
            @Size(min = 2, max = 50) String a,
            @NotEmpty String b,
            @NotBlank String c,
            @Email @ToolParam(description = "where to write to") String d,
            @Pattern(regexp = "[A-Z]{2}") String e,
            @Pattern(regexp = "^a|b$") @NotBlank String f,
            @Pattern(regexp = "\\p{Alpha}++") String g,
            @Pattern(regexp = "x", flags = Pattern.Flag.CASE_INSENSITIVE) @NotNull String h) {}

    /** Text, where the schema may say how long it is. */
    @AssistantTool(strict = Strict.OFF)
    void textNotStrict(@Size(min = 2, max = 50) @NotEmpty String a, @NotBlank Optional<String> b) {}

    /** Numbers. */
    @AssistantTool
    void numbers(
            @Min(1) @Max(10) int a,
            @DecimalMin("0.5") @DecimalMax(value = "1.50", inclusive = false) BigDecimal b,
            @DecimalMin(value = "0", inclusive = false) @Min(3) long c,
            @Positive int d,
            @PositiveOrZero Integer e,
            @Negative double f,
            @NegativeOrZero float g,
            @Min(1) Optional<Integer> h) {}

    /** Lists and maps. */
    @AssistantTool
    void containers(@Size(min = 1, max = 3) List<String> a, @NotEmpty int[] b, @Size(max = 5) Map<String, Integer> c, Person d) {}

    /** Lists and maps, where the schema may have names of its own. */
    @AssistantTool(strict = Strict.OFF)
    void containersNotStrict(@NotEmpty List<String> a, @Size(min = 1, max = 5) Map<String, Integer> b, Person c) {}
}
