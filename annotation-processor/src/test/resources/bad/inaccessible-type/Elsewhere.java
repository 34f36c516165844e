package bad.elsewhere;

public class Elsewhere {

    /**
     * Visible.
     *
     * @param number a
     */
    public record Shared(int number) {}

    /**
     * Visible, but not all that is in it.
     *
     * @param inner a
     */
    public record Outer(Inner inner) {}

    record Inner(int number) {}
}
