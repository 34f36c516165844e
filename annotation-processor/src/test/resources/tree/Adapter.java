package tree;

public class Adapter implements Port {

    @Override
    public void ship(Order order, Address to) {}
}
