package dev.assistanttools.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the shop answers to an order. */
public record Receipt(
        String number,
        long sequence,
        Customer customer,
        Address deliverTo,
        LocalDate arrives,
        LocalDateTime confirmed,
        Speed speed,
        BigDecimal total,
        BigDecimal discount,
        boolean gift,
        int parcels,
        String message) {}
