package dev.assistanttools.server;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, sizes and times as people write them; empty is what is none of these. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([A-Za-z]*)");

    private Amounts() {}

    static OptionalLong count(String text) {
        return scaled(text, unit -> unit.isEmpty() ? 1 : 0);
    }

    /** Bytes of {@code 500B}, {@code 64KB}, {@code 16MB} or {@code 2GB}; 1KB is 1024 bytes. */
    static OptionalLong bytes(String text) {
        return scaled(text, unit -> switch (unit) {
            case "B" -> 1;
            case "KB" -> 1L << 10;
            case "MB" -> 1L << 20;
            case "GB" -> 1L << 30;
            default -> 0;
        });
    }

    /** Milliseconds of {@code 500ms}, {@code 30s} or {@code 5m}. */
    static OptionalLong millis(String text) {
        return scaled(text, unit -> switch (unit) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            default -> 0;
        });
    }

    /** How much one of a unit is; 0 if it is none. */
    private interface Scale {
        long of(String unit);
    }

    private static OptionalLong scaled(String text, Scale scale) {
        Matcher amount = AMOUNT.matcher(text);
        long factor = amount.matches() ? scale.of(amount.group(2)) : 0;
        return factor == 0 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(amount.group(1)) * factor);
    }
}
