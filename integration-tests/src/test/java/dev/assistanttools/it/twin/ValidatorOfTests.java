package dev.assistanttools.it.twin;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A real validator, whose messages are the same on every machine. */
final class ValidatorOfTests {

    static final Validator ENGLISH = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(
                    Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
            .buildValidatorFactory()
            .getValidator();

    private ValidatorOfTests() {}
}
