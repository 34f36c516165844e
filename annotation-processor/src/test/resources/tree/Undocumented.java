package tree;

public record Undocumented(int x, Inner inner) {
    public record Inner(boolean y) {}
}
