package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.errors.BadRequestException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The refusal of a request, as openai-java throws it. */
final class JavaBadRequest {

    private final BadRequestException exception;

    private JavaBadRequest(BadRequestException exception) {
        this.exception = exception;
    }

    static JavaBadRequest of(ThrowingCallable request) {
        BadRequestException exception = catchThrowableOfType(BadRequestException.class, request);
        assertThat(exception).as("the refusal").isNotNull();
        return new JavaBadRequest(exception);
    }

    /** The text, exactly: clients match it with patterns. */
    void says(String message) {
        assertThat(exception).hasMessage("400: " + message);
        assertThat(exception.type()).contains("invalid_request_error");
    }
}
