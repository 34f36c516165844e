package dev.assistanttools.spring.test;

import java.util.Optional;

/**
 * Arguments, and what is to come of them.
 *
 * @param value the arguments; empty if they are no JSON
 * @param raw the text of arguments that are no JSON
 * @param place where they are odd; the root if nowhere
 * @param expectation what is to come of them
 * @param reason what is odd at that place, or nothing
 */
record FuzzCase(Optional<Object> value, String raw, JsonPath place, Expectation expectation, String reason) {

    /** What a tool does with arguments. */
    enum Expectation {
        /** Its schema allows them. */
        ACCEPTED,
        /** Its schema forbids them. */
        REJECTED,
        /** Schemas do not say enough: it may take them or reject them, but never fail. */
        EITHER
    }

    static FuzzCase valid(Object value) {
        return new FuzzCase(Optional.of(value), "", JsonPath.ROOT, Expectation.ACCEPTED, "");
    }

    static FuzzCase wrong(Object value, JsonPath place, String reason) {
        return new FuzzCase(Optional.of(value), "", place, Expectation.REJECTED, reason);
    }

    static FuzzCase edge(Object value, JsonPath place, String reason) {
        return new FuzzCase(Optional.of(value), "", place, Expectation.EITHER, reason);
    }

    static FuzzCase ofText(String text, Expectation expectation, String reason) {
        return new FuzzCase(Optional.empty(), text, JsonPath.ROOT, expectation, reason);
    }

    /** The arguments as the tool is given them. */
    String text() {
        return value.map(Json::text).orElse(raw);
    }

    FuzzCase with(Object newValue) {
        return new FuzzCase(Optional.of(newValue), "", place, expectation, reason);
    }

    /** As in {@code to be rejected at "/symbol": null is not allowed}. */
    String expected() {
        return switch (expectation) {
            case ACCEPTED -> "to be accepted, as its schema allows them";
            case REJECTED -> "to be rejected at \"" + place.pointer() + "\": " + reason;
            case EITHER -> "to be accepted, or rejected with a reason: " + reason;
        };
    }
}
