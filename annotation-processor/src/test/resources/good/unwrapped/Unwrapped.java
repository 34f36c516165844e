package unwrapped;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class Unwrapped {

    /**
     * An address.
     *
     * @param street the street
     * @param city the city
     */
    record Address(String street, Optional<String> city) {}

    /** A bean. */
    static class Contact {

        private String mail;

        public void setMail(Optional<String> mail) throws IOException {
            this.mail = mail.orElse(null);
        }

        @JsonUnwrapped(suffix = "_of_work")
        public void setAddress(Address address) {}
    }

    /** Flat. */
    record Order(
            int id,
            @JsonUnwrapped(prefix = "ship_") Address shipTo,
            @JsonUnwrapped(prefix = "bill_") Address billTo,
            @JsonUnwrapped Contact contact,
            @JsonUnwrapped(enabled = false) Address home) {}

    /** Left out. */
    @JsonClassDescription("What is left.")
    @JsonIgnoreProperties("d")
    record Left(
            @JsonIgnore String a,
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) int b,
            @JsonIgnore OptionalInt c,
            boolean d,
            @JsonPropertyDescription("The rest.") List<String> e,
            @JsonPropertyDescription("Not this.") @ToolParam(description = "This.") String f) {}

    /** Never read as a property. */
    @JsonIgnoreType
    static class Internal {}

    /** Which properties there are. */
    static class Bean {

        public static String shared;
        public transient String cache;

        @jakarta.persistence.Transient
        public String computed;

        private String password;

        public void setInternal(Internal internal) {}

        @JsonIgnore
        public String getPassword() {
            return password;
        }

        @JsonProperty
        public void setPassword(String password) {
            this.password = password;
        }

        @JsonSetter("nick")
        void called(String name) {}

        public String isName() {
            return "";
        }

        /** The name. */
        public void setName(String name) {}
    }

    /** As Kotlin compiles it. */
    static class Switch {

        private boolean isOn;
        private String label;

        Switch(boolean isOn, String label) {
            this.isOn = isOn;
        }

        public final boolean isOn() {
            return isOn;
        }

        public final void setOn(boolean value) {
            isOn = value;
        }

        public final void setLabel(String value) {
            label = value;
        }
    }

    /** What is on the wire. */
    @AssistantTool
    void order(Order order, Left left, Bean bean, Switch toggle) {}
}
