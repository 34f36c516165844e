package dev.assistanttools.samples.finance;

import java.time.LocalDate;

/** A pair's rate on a day, unrounded. */
record DayRate(LocalDate day, CrossRate rate) {

    RatePoint point() {
        return new RatePoint(day, rate.value());
    }
}
