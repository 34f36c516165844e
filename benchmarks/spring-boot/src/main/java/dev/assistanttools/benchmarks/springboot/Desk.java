package dev.assistanttools.benchmarks.springboot;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A service as there are many, with ten tools. */
@Service
class Desk {

    record Item(String name, int count, BigDecimal price) {}

    enum Speed {
        SLOW,
        FAST
    }

    /** Finds an item. */
    @AssistantTool
    Item findItem(String name) {
        return new Item(name, 1, BigDecimal.ONE);
    }

    /** Lists the items. */
    @AssistantTool
    List<Item> listItems(Optional<Integer> most) {
        return List.of();
    }

    /** Counts the items. */
    @AssistantTool
    int countItems() {
        return 0;
    }

    /** Adds an item. */
    @AssistantTool
    void addItem(Item item) {}

    /** Removes an item. */
    @AssistantTool
    boolean removeItem(String name) {
        return false;
    }

    /** Says what an item costs. */
    @AssistantTool
    BigDecimal itemPrice(String name) {
        return BigDecimal.TEN;
    }

    /** Changes what an item costs. */
    @AssistantTool
    void changePrice(String name, BigDecimal price) {}

    /** Says when an order arrives. */
    @AssistantTool
    LocalDate arrival(long order, Speed speed) {
        return LocalDate.EPOCH;
    }

    /** Orders items. */
    @AssistantTool
    long order(List<Item> items, Speed speed) {
        return items.size();
    }

    /** Cancels an order. */
    @AssistantTool
    boolean cancelOrder(long order, Optional<String> reason) {
        return false;
    }
}
