package dev.assistanttools.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is ordered: twelve fields, two of which are records with records in them. */
public record Order(
        String number,
        long sequence,
        Customer customer,
        Address deliverTo,
        LocalDate wanted,
        LocalDateTime placed,
        Speed speed,
        BigDecimal total,
        BigDecimal discount,
        boolean gift,
        int parcels,
        String note) {}
