package dev.assistanttools.it.generated;

/** Inherits tools, and is the first to know their types; nothing in it is annotated. */
class OrderRepository extends Repository<OrderRepository.Order, Long> {

    record Order(String number, int amount) {}

    /** Knows nothing more. */
    static final class Special extends OrderRepository {}
}
