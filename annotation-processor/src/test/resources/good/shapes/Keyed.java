package shapes;

/** Knows one of two types. */
abstract class Keyed<T> extends Repository<T, Long> implements Finder<T> {}
