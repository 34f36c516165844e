package tree;

public abstract class Orders extends Repository<Order, String> implements Searchable<Page<Money>> {}
