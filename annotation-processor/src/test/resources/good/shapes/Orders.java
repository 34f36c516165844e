package shapes;

import dev.assistanttools.AssistantTool;
import java.util.List;

/** Has tools without an annotation that leads to them. */
class Orders extends Keyed<Orders.Order> {

    record Order(String number, int amount) {}

    @Override
    void save(Page<? extends Order> page) {}

    @Override
    public List<Order> similar(Order example) {
        return List.of(example);
    }

    /** Says more. */
    @AssistantTool
    @Override
    public Order first(Order example) {
        return example;
    }

    /** Knows nothing more. */
    static class SpecialOrders extends Orders {}
}
