package dev.assistanttools.samples.finance;

/** What an order does. */
enum OrderSide {
    /** Pays cash for a position. */
    BUY,

    /** Gives a position, or a part of it, for cash. */
    SELL
}
