package dev.assistanttools.samples.finance;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A currency of the table.
 *
 * @param code its code
 * @param name its English name
 * @param decimals how many decimals the units have in which it is paid
 * @param quotedUntil the day of its last rate, if that is not the table's last
 */
record QuotedCurrency(Currency code, String name, int decimals, Optional<LocalDate> quotedUntil) {}
