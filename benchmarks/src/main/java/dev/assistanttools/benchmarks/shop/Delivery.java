package dev.assistanttools.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something that a supplier brings. */
public record Delivery(String article, long serial, int count, BigDecimal price, LocalDate due, Speed speed) {}
