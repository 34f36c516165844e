package dev.assistanttools.server;

/** What an endpoint turned out not to take. It is left out, or said in another way; once a request was answered
 * so, from then on. */
enum Quirk {
    /** It can't be asked to tell a stream's usage. */
    NO_STREAM_OPTIONS,

    /** It knows the limit of an answer's tokens by its older name alone. */
    OLD_TOKEN_LIMIT,

    /** It gives its reasoning away in no form. */
    NO_ENCRYPTED_REASONING,

    /** It can't read what it gave along with calls before: its keys have changed, or it is another one. Of this request only. */
    UNREADABLE_STATE
}
