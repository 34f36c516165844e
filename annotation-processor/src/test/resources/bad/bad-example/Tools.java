package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class Tools {

    /** Described. */
    enum Level {
        LOW
    }

    /**
     * Described.
     *
     * @param x a
     * @param y b
     */
    record Point(int x, @ToolParam(examples = "far") int y) {}
    //                                        ^ bad-example

    /**
     * A tool.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     * @param e a
     * @param f a
     * @param g a
     * @param h a
     * @param i a
     * @param j a
     * @param k a
     * @param l a
     * @param m a
     * @param n a
     * @param o a
     * @param p a
     * @param q a
     * @param r a
     * @param s a
     * @param t a
     */
    @AssistantTool
    void tool(
            @ToolParam(examples = "ten") int a,
    //                            ^ bad-example
            @ToolParam(examples = "128") byte b,
    //                            ^ bad-example
            @ToolParam(examples = "yes") boolean c,
    //                            ^ bad-example
            @ToolParam(examples = "xy") char d,
    //                            ^ bad-example
            @ToolParam(examples = "NaN") double e,
    //                            ^ bad-example
            @ToolParam(examples = "MIDDLE") Level f,
    //                            ^ bad-example
            @ToolParam(examples = "20.1.2026") LocalDate g,
    //                            ^ bad-example
            @ToolParam(examples = "2026-01-20T09:30:00") Instant h,
    //                            ^ bad-example
            @ToolParam(examples = "1-1-1-1-1") UUID i,
    //                            ^ bad-example
            @ToolParam(examples = "example.org") URL j,
    //                            ^ bad-example
            @ToolParam(examples = "euro") Currency k,
    //                            ^ bad-example
            @ToolParam(examples = "Atlantis") ZoneId l,
    //                            ^ bad-example
            @ToolParam(examples = "_") Locale m,
    //                            ^ bad-example
            @ToolParam(examples = "1,2") List<Integer> n,
    //                            ^ bad-example
            @ToolParam(examples = "[\"a\",\"a\"]") Set<String> t,
    //                            ^ bad-example
            @ToolParam(examples = "[1.5]") int[] o,
    //                            ^ bad-example
            @ToolParam(examples = "{}") Set<Level> p,
    //                            ^ bad-example
            @ToolParam(examples = "{\"x\":1}") Point q,
    //                            ^ bad-example
            @ToolParam(examples = "{\"x\":1,\"y\":2,\"z\":3}") Point r,
    //                            ^ bad-example
            String s) {}

    /**
     * Values that break constraints.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     * @param e a
     * @param f a
     * @param g a
     * @param h a
     * @param i a
     */
    @AssistantTool
    void constrained(
            @Size(max = 2) @ToolParam(examples = "abc") String a,
    //                                           ^ bad-example
            @Pattern(regexp = "[a-z]+") @ToolParam(examples = "A") String b,
    //                                                        ^ bad-example
            @Min(1) @ToolParam(examples = "0") int c,
    //                                    ^ bad-example
            @Digits(integer = 2, fraction = 1) @ToolParam(examples = "1.25") BigDecimal d,
    //                                                               ^ bad-example
            @NotEmpty @ToolParam(examples = "[]") List<String> e,
    //                                      ^ bad-example
            @ToolParam(examples = "[1, 6]") List<@Max(5) Integer> f,
    //                            ^ bad-example
            @ToolParam(examples = "{\"\": 1}") Map<@NotBlank String, Integer> g,
    //                            ^ bad-example
            @Email @ToolParam(examples = "nobody") Optional<String> h,
    //                                   ^ bad-example
            @ToolParam(examples = "{\"name\": \"\"}") Named i) {}
    //                            ^ bad-example

    /**
     * Named.
     *
     * @param name a
     */
    record Named(@NotBlank String name) {}
}
