package dev.assistanttools.benchmarks.shop;

import java.time.LocalDate;

/** Who orders. */
public record Customer(long id, String name, String email, Address address, LocalDate since) {}
