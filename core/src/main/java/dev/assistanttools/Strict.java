package dev.assistanttools;

/**
 * Whether a function is declared with {@code "strict": true}, which holds the model to the function's schema and allows
 * only a subset of JSON Schema (OpenAI guide "Structured Outputs", supported schemas).
 */
public enum Strict {

    /** Strict where every type of the method allows it; else not, and the compiler notes what prevents it. */
    AUTO,

    /** Strict; a type that prevents it is a compile error. */
    REQUIRED,

    /** Never strict. */
    OFF
}
