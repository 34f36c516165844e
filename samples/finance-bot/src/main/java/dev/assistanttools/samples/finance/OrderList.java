package dev.assistanttools.samples.finance;

import java.util.List;

/**
 * The latest orders.
 *
 * @param orders the orders, the latest first
 * @param text the same in sentences
 */
record OrderList(List<PlacedOrder> orders, String text) {

    OrderList {
        orders = List.copyOf(orders);
    }
}
