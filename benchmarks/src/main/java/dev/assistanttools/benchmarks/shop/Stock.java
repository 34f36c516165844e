package dev.assistanttools.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Something that lies on a shelf. */
public record Stock(
        String article,
        String shelf,
        String remark,
        long serial,
        int count,
        BigDecimal price,
        BigDecimal value,
        LocalDate due,
        LocalDateTime counted,
        Speed speed,
        boolean sold) {}
