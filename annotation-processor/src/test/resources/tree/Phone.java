package tree;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A telephone number.
 *
 * @param prefix the country
 * @param kind what it is for
 * @param number all digits
 */
public record Phone(Country prefix, Kind kind, String number) {

    /** What a number is for. */
    public enum Kind {
        /** At home. */
        PRIVATE,
        @JsonProperty("office")
        OFFICE
    }
}
