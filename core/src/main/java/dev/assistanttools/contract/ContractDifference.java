package dev.assistanttools.contract;

import java.util.Objects;

/**
 * One difference between two contracts.
 *
 * @param severity what it means for who relies on the earlier contract
 * @param tool the name of the tool; of one that has another name now, the earlier name
 * @param pointer where, as a JSON pointer (RFC 6901) into the tool's entry of the later contract, or of the earlier one for
 *     what is gone; empty for the tool as a whole
 * @param sentence what is different
 */
public record ContractDifference(Severity severity, String tool, String pointer, String sentence) {

    /** Refuses null. */
    public ContractDifference {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** What a difference means for who relies on the earlier contract; the gravest first. */
    public enum Severity {

        /**
         * A call that was right may be refused now, or mean something else: calls under way, recorded conversations and
         * evaluations are no longer good.
         */
        BREAKING,

        /** All calls that were right still are, and others are now, too. */
        WIDENING,

        /** The same calls are right, but a model reads something else. */
        WORDING
    }
}
