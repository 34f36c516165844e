package dev.assistanttools.registry;

import dev.assistanttools.spi.ArgumentCheck;
import jakarta.validation.Validator;
import java.util.Optional;

/** What Jakarta Validation's annotations demand of the arguments of one tool, read once. Thread-safe. */
interface ToolValidation {

    /**
     * A check of it.
     *
     * @return empty if nothing is demanded
     * @throws ToolRegistrationException if what is demanded can't be read
     */
    Optional<ArgumentCheck> checkBy(Validator validator);

    /**
     * What an exception that the tool threw says.
     *
     * @param thrown a {@code jakarta.validation.ConstraintViolationException}
     */
    ThrownViolations violations(Throwable thrown);
}
