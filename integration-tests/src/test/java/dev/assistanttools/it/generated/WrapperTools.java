package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Values that stand for others, or among others. */
class WrapperTools {

    /** An amount of euros. */
    record Money(@JsonValue BigDecimal amount) {

        Money {
            if (amount.signum() < 0) {
                throw new ToolVisibleException("an amount is not negative");
            }
        }
    }

    /** Made by a factory. */
    static final class Email {

        private final String address;

        private Email(String address) {
            this.address = address;
        }

        @JsonCreator
        static Email of(String text) {
            return new Email(text);
        }

        @JsonValue
        String text() {
            return address;
        }
    }

    /** Where to. */
    record Address(String street, Optional<String> city) {}

    /** Set, not constructed. */
    static class Contact {

        private String mail = "none";

        public String getMail() {
            return mail;
        }

        public void setMail(Optional<String> mail) {
            this.mail = mail.orElse("empty");
        }
    }

    /** Flat on the wire. */
    record Order(
            int id,
            @JsonUnwrapped(prefix = "ship_") Address shipTo,
            @JsonUnwrapped(prefix = "bill_") Address billTo,
            @JsonUnwrapped Contact contact,
            @JsonIgnore Optional<String> internal) {}

    /** As Kotlin compiles it. */
    static class Switch {

        private boolean isOn;
        private final String label;

        Switch(boolean isOn, String label) {
            this.isOn = isOn;
            this.label = label;
        }

        public final boolean isOn() {
            return isOn;
        }

        public final void setOn(boolean value) {
            isOn = value;
        }
    }

    /** The same again. */
    @AssistantTool
    List<Object> echoValues(@ToolParam(defaultValue = "0.10") Money money, List<Money> more, Optional<Email> email) {
        return List.of(money, more, email);
    }

    /** The same again. */
    @AssistantTool
    Order echoOrder(Order order) {
        return order;
    }

    /** As Java prints it. */
    @AssistantTool
    String printSwitch(Switch toggle) {
        return toggle.label + " " + toggle.isOn();
    }
}
