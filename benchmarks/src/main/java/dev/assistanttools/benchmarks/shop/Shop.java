package dev.assistanttools.benchmarks.shop;

import dev.assistanttools.AssistantTool;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Does next to nothing, so that what is measured is the way to it and back. Peers have classes of their own that ask this one. */
public class Shop {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 9, 30, 17);

    /** Made once, before anything is measured. */
    public Shop() {}

    /** Says how warm it is. */
    @AssistantTool(description = "Says how warm it is in a city.")
    public String forecast(String city, Unit unit) {
        return unit == Unit.CELSIUS ? city + ": 7 degrees" : city + ": 45 degrees";
    }

    /** Takes an order. */
    @AssistantTool(description = "Places an order.")
    public Receipt place(Order order) {
        return new Receipt(
                order.number(),
                order.sequence(),
                order.customer(),
                order.deliverTo(),
                order.wanted(),
                NOW,
                order.speed(),
                order.total(),
                order.discount(),
                order.gift(),
                order.parcels(),
                "Thank you for your order.");
    }

    /** Puts each delivery on two shelves. */
    @AssistantTool(description = "Takes what suppliers bring; says where it lies now.")
    public List<Stock> restock(List<Delivery> deliveries) {
        List<Stock> stock = new ArrayList<>(2 * deliveries.size());
        for (Delivery delivery : deliveries) {
            stock.add(onShelf(delivery, "hall 1, shelf 12, upper row", false));
            stock.add(onShelf(delivery, "hall 2, shelf 7, lower row", true));
        }
        return stock;
    }

    private static Stock onShelf(Delivery delivery, String shelf, boolean sold) {
        return new Stock(
                delivery.article(),
                shelf,
                "counted twice",
                delivery.serial(),
                delivery.count(),
                delivery.price(),
                delivery.price(),
                delivery.due(),
                NOW,
                delivery.speed(),
                sold);
    }
}
