package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tool of the {@link Shop}, and what a model sends it. */
public enum Workload {
    /** A string and an enum; a short string comes back. */
    SMALL("forecast", "{\"city\":\"Reykjavik\",\"unit\":\"CELSIUS\"}"),

    /** A record of twelve fields with records in it; such a record comes back. */
    RECORD("place", """
            {"order":{"number":"W-2026-004711","sequence":9007199254740993,"customer":{"id":4503599627370497,\
            "name":"Sigrún Ólafsdóttir","email":"sigrun@example.org","address":{"street":"Laugavegur 22","city":"Reykjavik",\
            "zip":"101","country":"ICELAND"},"since":"2019-04-30"},"deliverTo":{"street":"Rua Augusta 1204","city":"Lisbon",\
            "zip":"1100-053","country":"PORTUGAL"},"wanted":"2026-12-24","placed":"2026-11-20T18:45:11","speed":"EXPRESS",\
            "total":12345678901234567.89,"discount":17.25,"gift":true,"parcels":3,\
            "note":"Ring twice.\\nThe dog is \\"friendly\\"."}}"""),

    /** A list of about 5 KB; a list of about 20 KB comes back. */
    BULK("restock", deliveries(44));

    private final String tool;
    private final String arguments;

    Workload(String tool, String arguments) {
        this.tool = tool;
        this.arguments = arguments;
    }

    /** The tool's name. */
    public String tool() {
        return tool;
    }

    /** What the model sends. */
    public String arguments() {
        return arguments;
    }

    private static String deliveries(int count) {
        String[] speeds = {"ECONOMY", "STANDARD", "EXPRESS"};
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"article\":\"A-%d garden chair\",\"serial\":%d,\"count\":%d,\"price\":%d.%02d,"
                                + "\"due\":\"2027-%02d-%02d\",\"speed\":\"%s\"}",
                        10_000 + 37 * i,
                        9_007_199_254_740_993L + i,
                        1 + i % 12,
                        // One in eleven has more digits than a double holds.
                        i % 11 == 0 ? 12_345_678_901_234_567L + i : 19 + 13 * i,
                        i * 7 % 100,
                        1 + i % 12,
                        1 + i % 28,
                        speeds[i % 3]))
                .collect(Collectors.joining(",", "{\"deliveries\":[", "]}"));
    }
}
