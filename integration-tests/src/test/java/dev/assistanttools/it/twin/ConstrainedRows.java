package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import dev.assistanttools.tool.ToolContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Tools whose arguments are constrained in all places where that can be. */
class ConstrainedRows implements ConstrainedDesk {

    enum Meal {
        @JsonProperty("breakfast")
        MORNING,
        @JsonProperty("dinner")
        EVENING
    }

    record Guest(
            @ToolParam(name = "full_name") @NotBlank String name,
            @Min(18) int age,
            @JsonProperty("e-mail") Optional<@Email String> mail) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record House(
            @Size(min = 5, max = 5) String zipCode, @Valid Guest chiefHost) {}

    record Span(int first, int last) {

        @AssertTrue(message = "first must not be after last")
        boolean isOrdered() {
            return first <= last;
        }
    }

    sealed interface Pet {}

    record Dog(@Positive int weightInKg) implements Pet {}

    record Cat(@JsonProperty("lives-left") @Max(9) int lives) implements Pet {}

    private final List<String> calls;

    ConstrainedRows(List<String> calls) {
        this.calls = calls;
    }

    private String called(Object value) {
        calls.add(String.valueOf(value));
        return String.valueOf(value);
    }

    @AssistantTool
    String book(
            ToolContext context, @Min(1) int nights, @ToolParam(name = "room/s") @Even int rooms, @Valid Guest guest) {
        return called(nights + " " + rooms + " " + guest);
    }

    @AssistantTool
    String visit(@NotEmpty List<@Valid Guest> guests, House house) {
        return called(guests + " " + house);
    }

    /** Without {@code @Valid}: the schema tells of it, so it is enforced. */
    @AssistantTool(strict = Strict.OFF)
    String nested(Map<String, List<Guest>> rooms, Guest[] others, Optional<House> house) {
        return called(rooms + " " + others.length + " " + house);
    }

    @AssistantTool(strict = Strict.OFF)
    String contained(List<@Even Integer> even, Map<Meal, @Positive Integer> meals, Optional<@Email String> mail) {
        return called(even + " " + meals + " " + mail);
    }

    @AssistantTool
    String party(Set<Guest> guests, Set<@Even Integer> tables) {
        return called(guests + " " + tables);
    }

    @AssistantTool
    String stay(@Valid Span span) {
        return called(span);
    }

    @AssistantTool
    String pets(List<Pet> pets) {
        return called(pets);
    }

    @Override
    @AssistantTool
    public String reserve(int nights, List<Integer> rooms) {
        return called(nights + " " + rooms);
    }

    @Override
    @AssistantTool
    public String seat(List<Integer> tables) {
        return called(tables);
    }

    @Override
    @AssistantTool
    public String greet(Span span) {
        return called(span);
    }

    @AssistantTool
    static String ask(@Size(min = 5) String question, Guest guest) {
        return question + " " + guest.name();
    }

    @AssistantTool
    static String count(int value) {
        return String.valueOf(value);
    }

    /** As a proxy with {@code @Validated} does it. */
    @AssistantTool
    String proxied(@ToolParam(name = "how_often") @Min(1) int times, @Valid Guest guest)
            throws ReflectiveOperationException {
        Object[] values = {times, guest};
        requireNone(validator()
                .forExecutables()
                .validateParameters(
                        this, getClass().getDeclaredMethod("proxied", int.class, guest.getClass()), values));
        return called(times);
    }

    /** As a repository does it, of what the model knows nothing. */
    @AssistantTool
    String stored(int value) {
        requireNone(validator().validate(new Dog(value)));
        return called(value);
    }

    /** As an asynchronous method behind such a proxy does it. */
    @AssistantTool
    CompletableFuture<String> later(@ToolParam(name = "how_often") @Min(1) int times) {
        try {
            requireNone(validator()
                    .forExecutables()
                    .validateParameters(this, getClass().getDeclaredMethod("later", int.class), new Object[] {times}));
            return CompletableFuture.completedFuture(called(times));
        } catch (ReflectiveOperationException | ConstraintViolationException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** As a proxy with {@code @Validated} does it. */
    @AssistantTool
    String all(List<@Valid Guest> guests) throws ReflectiveOperationException {
        requireNone(validator()
                .forExecutables()
                .validateParameters(this, getClass().getDeclaredMethod("all", List.class), new Object[] {guests}));
        return called(guests);
    }

    private static void requireNone(Set<? extends ConstraintViolation<?>> violations) {
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private static Validator validator() {
        return ValidatorOfTests.ENGLISH;
    }

    @AssistantTool
    String free(int value, List<String> texts) {
        return called(value + " " + texts);
    }
}
