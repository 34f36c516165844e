package dev.assistanttools.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes classes with tools such as people write them: ten to a class; mostly strings, numbers and lists of strings, now and then
 * an enum, an optional date or a record, and a body that does something. With the same number it writes the same sources.
 */
final class ToolSources {

    private static final int TOOLS_PER_CLASS = 10;

    private ToolSources() {}

    /** The files written, one per class. */
    static List<Path> write(Path folder, int tools) throws IOException {
        List<Path> files = new ArrayList<>();
        Path packageFolder = Files.createDirectories(folder.resolve("shop"));
        for (int first = 0; first < tools; first += TOOLS_PER_CLASS) {
            String name = "Desk" + first / TOOLS_PER_CLASS;
            Path file = packageFolder.resolve(name + ".java");
            Files.writeString(file, source(name, first, Math.min(TOOLS_PER_CLASS, tools - first)));
            files.add(file);
        }
        return files;
    }

    private static String source(String name, int first, int count) {
        StringBuilder source = new StringBuilder("""
                package shop;

                import dev.assistanttools.AssistantTool;
                import dev.assistanttools.ToolParam;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Optional;

                /** A desk of the shop. */
                public class %1$s {

                    /** How fast things are sent. */
                    enum Speed { SLOW, NORMAL, FAST }

                    /**
                     * Where something is sent to.
                     *
                     * @param street with the number of the house
                     * @param city the town or city
                     * @param zip the postal code
                     */
                    record Address(String street, String city, Optional<String> zip) {}

                    /**
                     * A line of an order.
                     *
                     * @param article its number in the catalogue
                     * @param count how many are wanted
                     * @param limit the highest price of one, in euros
                     */
                    record Line(String article, int count, BigDecimal limit) {}

                    private final List<String> journal = new ArrayList<>();
                """.formatted(name));
        for (int i = 0; i < count; i++) {
            source.append('\n').append(tool(first + i, i));
        }
        return source.append("}\n").toString();
    }

    private static String tool(int number, int kind) {
        String tool = switch (kind) {
            case 0 -> """
                            /**
                             * Looks up the state of an order.
                             *
                             * @param order the order's number
                             */
                            @AssistantTool
                            public String state%d(String order) {
                                journal.add(order);
                                return "The order " + order + " is on its way.";
                            }
                        """;
            case 1 -> """
                            /**
                             * Finds articles.
                             *
                             * @param words what they are called
                             * @param limit how many at most
                             */
                            @AssistantTool
                            public List<String> find%d(List<String> words, @ToolParam(defaultValue = "10") int limit) {
                                return words.stream().map(String::strip).limit(limit).toList();
                            }
                        """;
            case 2 -> """
                            /** Names the shop's departments. */
                            @AssistantTool
                            List<String> departments%d() {
                                return List.of("books", "tools", "toys");
                            }
                        """;
            case 3 -> """
                            /**
                             * Tells the distance between two shops.
                             *
                             * @param latitude in degrees
                             * @param longitude in degrees
                             * @param name of the other shop
                             */
                            @AssistantTool
                            double distance%d(double latitude, double longitude, String name) {
                                return Math.hypot(latitude, longitude) * name.length();
                            }
                        """;
            case 4 -> """
                            /**
                             * Sends an order.
                             *
                             * @param to where it is sent
                             * @param lines what is ordered
                             * @param speed how fast; normal if left out
                             */
                            @AssistantTool
                            String send%d(Address to, List<Line> lines, Optional<Speed> speed) {
                                return to.city() + lines.size() + speed.orElse(Speed.NORMAL);
                            }
                        """;
            case 5 -> """
                            /**
                             * Notes something down.
                             *
                             * @param text the note
                             */
                            @AssistantTool
                            void note%d(String text) {
                                journal.add(text);
                            }
                        """;
            case 6 -> """
                            /**
                             * Says when a shop is open.
                             *
                             * @param shop its name
                             * @param day the day; today if left out
                             */
                            @AssistantTool
                            String hours%d(String shop, Optional<LocalDate> day) {
                                return shop + day.map(LocalDate::getDayOfWeek).map(Enum::name).orElse("today");
                            }
                        """;
            case 7 -> """
                            /**
                             * Computes a price.
                             *
                             * @param net the net price in euros
                             * @param percent the tax
                             */
                            @AssistantTool
                            static BigDecimal price%d(BigDecimal net, int percent) {
                                return net.multiply(BigDecimal.valueOf(100L + percent)).movePointLeft(2);
                            }
                        """;
            case 8 -> """
                            /**
                             * Says whether something is in stock.
                             *
                             * @param article its number in the catalogue
                             * @param count how many are wanted
                             * @param isUrgent whether it must be there today
                             */
                            @AssistantTool
                            boolean inStock%d(String article, int count, boolean isUrgent) {
                                return article.length() > count || isUrgent;
                            }
                        """;
            default -> """
                            /**
                             * Changes how an order is sent.
                             *
                             * @param order the order's number
                             * @param speed how fast
                             */
                            @AssistantTool
                            String hurry%d(long order, Speed speed) {
                                return order + " is now " + speed;
                            }
                        """;
        };
        return tool.formatted(number);
    }
}
