package tree;

/** A country. */
public enum Country {
    /** The Netherlands. */
    NL,
    /** France. */
    FR,
    BE
}
