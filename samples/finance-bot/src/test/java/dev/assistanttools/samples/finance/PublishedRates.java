package dev.assistanttools.samples.finance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The table as it stands in the file, read in another way than the bot reads it. */
final class PublishedRates {

    private static final String TABLE = read();

    private PublishedRates() {}

    /** What stands in the line of a day under a currency. */
    static BigDecimal of(String currency, String day) {
        List<String> names = cells("date,");
        return new BigDecimal(cells(day + ",").get(names.indexOf(currency)));
    }

    private static List<String> cells(String start) {
        int from = TABLE.indexOf("\n" + start) + 1;
        return List.of(TABLE.substring(from, TABLE.indexOf('\n', from)).split(","));
    }

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(PublishedRates.class.getResourceAsStream("/ecb-euro-reference-rates.csv"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
