package names;

/** An enum that is called like a constant. */
enum TLS {
    V1,
    V2;

    /** A record within. */
    record Options(TLS TLS) {}
}
