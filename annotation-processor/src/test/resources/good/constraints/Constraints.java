package constraints;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** What is inside of something. */
    @AssistantTool
    void within(
            List<@Size(min = 2, max = 10) String> a,
            Map<@NotBlank String, @Min(0) Integer> b,
            Optional<@Email String> c,
            List<@Size(max = 3) List<@Positive Integer>> d,
            @Size(min = 1) Map<Level, @DecimalMax("1.5") BigDecimal> e) {}

    /** What is inside of something, where the schema may say it all. */
    @AssistantTool(strict = Strict.OFF)
    void withinNotStrict(
            List<@Size(min = 2, max = 10) String> a,
            Map<@Pattern(regexp = "[a-z]+") String, @Min(0) Integer> b,
            @Size(min = 1) Map<Level, Integer> c,
            @NotEmpty Map<String, Object> d) {}

    /** Described. */
    enum Level {
        LOW,
        HIGH
    }

    /** Other constraints, and constraints in other ways. */
    @AssistantTool
    void others(
            @Digits(integer = 6, fraction = 2) BigDecimal a,
            @Digits(integer = 3, fraction = 0) int b,
            @Past @ToolParam(description = "the birthday") LocalDate c,
            @FutureOrPresent Optional<Instant> d,
            @AssertTrue boolean e,
            @Pattern(regexp = "[a-z]*") @Pattern(regexp = ".{3}") String f,
            @Min.List({@Min(1), @Min(value = 5, groups = Later.class)}) int g,
            @Isbn String h,
            @Percent(max = 50) int i,
            @Nullable @NotNull String j,
            Weight k) {}

    interface Later {}

    /** Two constraints. */
    @Size(min = 10, max = 13)
    @Pattern(regexp = "[0-9X]+")
    @Constraint(validatedBy = {})
    @interface Isbn {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Attributes of its own for those of its parts. */
    @Min(0)
    @Max(100)
    @Constraint(validatedBy = {})
    @interface Percent {
        @OverridesAttribute(constraint = Min.class, name = "value")
        long min() default 1;

        @OverridesAttribute(constraint = Max.class, name = "value")
        long max() default 100;

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** How heavy. */
    record Weight(@JsonValue @Positive BigDecimal kilograms) {}

    /** Defaults and examples that the constraints allow. */
    @AssistantTool
    void values(
            @Size(max = 3) @ToolParam(defaultValue = "abc") String a,
            @ToolParam(examples = "[1, 2]") @Size(min = 2) List<@Max(5) Integer> b,
            @ToolParam(defaultValue = "0.50") @Digits(integer = 1, fraction = 2) BigDecimal c) {}

    /**
     * Takes what ends in a sign, and a union of letters that only Java knows.
     *
     * @param price in dollars
     * @param letters of both ends of the alphabet
     */
    @AssistantTool
    void signs(@Pattern(regexp = "\\d+\\$") String price, @Pattern(regexp = "[a-c[x-z]]+") String letters) {}
}
