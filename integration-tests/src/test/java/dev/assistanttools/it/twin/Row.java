package dev.assistanttools.it.twin;

/** The rows of the contract between Java types and JSON Schema, each of which must be in the corpus, in both modes. */
enum Row {
    TEXT,
    BOOLEAN,
    INTEGER,
    NUMBER,
    ENUM,
    TIME,
    FORMATTED_TIME,
    OTHER_TEXT,
    IDENTIFIER,
    OPTIONAL,
    NULLABLE,
    DEFAULT,
    EXAMPLE,
    RECORD,
    BEAN,
    CREATOR,
    JACKSON_NAMES,
    ARRAY,
    LIST,
    SET,
    VARARGS,
    MAP,
    ENUM_MAP,
    GENERIC,
    INHERITED,
    RECURSIVE,
    ANY_JSON,
    CONTEXT,
    CONSTRAINT,
    CONSTRAINT_OF_PART,
    JACKSON_FORMS,
    SEALED,
    JACKSON_SUBTYPES,
    REFERENCES,
    NO_PARAMETERS;

    /** Whether strict mode has no form for it. */
    boolean isNeverStrict() {
        return this == ANY_JSON;
    }
}
