package bad;

/**
 * In a file of its own.
 *
 * @param egg that it came from
 */
record Chicken(Egg egg) {

    /**
     * An egg.
     *
     * @param chicken that it came from
     */
    record Egg(Chicken chicken) {}
}
