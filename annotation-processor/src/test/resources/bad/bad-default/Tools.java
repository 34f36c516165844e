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
    record Point(int x, @ToolParam(defaultValue = "far") int y) {}
    //                                            ^ bad-default

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
            @ToolParam(defaultValue = "ten") int a,
    //                                ^ bad-default
            @ToolParam(defaultValue = "128") byte b,
    //                                ^ bad-default
            @ToolParam(defaultValue = "yes") boolean c,
    //                                ^ bad-default
            @ToolParam(defaultValue = "xy") char d,
    //                                ^ bad-default
            @ToolParam(defaultValue = "NaN") double e,
    //                                ^ bad-default
            @ToolParam(defaultValue = "MIDDLE") Level f,
    //                                ^ bad-default
            @ToolParam(defaultValue = "20.1.2026") LocalDate g,
    //                                ^ bad-default
            @ToolParam(defaultValue = "2026-01-20T09:30:00") Instant h,
    //                                ^ bad-default
            @ToolParam(defaultValue = "1-1-1-1-1") UUID i,
    //                                ^ bad-default
            @ToolParam(defaultValue = "example.org") URL j,
    //                                ^ bad-default
            @ToolParam(defaultValue = "euro") Currency k,
    //                                ^ bad-default
            @ToolParam(defaultValue = "Atlantis") ZoneId l,
    //                                ^ bad-default
            @ToolParam(defaultValue = "_") Locale m,
    //                                ^ bad-default
            @ToolParam(defaultValue = "1,2") List<Integer> n,
    //                                ^ bad-default
            @ToolParam(defaultValue = "[\"a\",\"a\"]") Set<String> t,
    //                                ^ bad-default
            @ToolParam(defaultValue = "[1.5]") int[] o,
    //                                ^ bad-default
            @ToolParam(defaultValue = "{}") Set<Level> p,
    //                                ^ bad-default
            @ToolParam(defaultValue = "{\"y\":1}") Point q,
    //                                ^ bad-default
            @ToolParam(defaultValue = "{\"x\":1,\"y\":2,\"z\":3}") Point r,
    //                                ^ bad-default
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
            @Size(max = 2) @ToolParam(defaultValue = "abc") String a,
    //                                               ^ bad-default
            @Pattern(regexp = "[a-z]+") @ToolParam(defaultValue = "A") String b,
    //                                                            ^ bad-default
            @Min(1) @ToolParam(defaultValue = "0") int c,
    //                                        ^ bad-default
            @Digits(integer = 2, fraction = 1) @ToolParam(defaultValue = "1.25") BigDecimal d,
    //                                                                   ^ bad-default
            @NotEmpty @ToolParam(defaultValue = "[]") List<String> e,
    //                                          ^ bad-default
            @ToolParam(defaultValue = "[1, 6]") List<@Max(5) Integer> f,
    //                                ^ bad-default
            @ToolParam(defaultValue = "{\"\": 1}") Map<@NotBlank String, Integer> g,
    //                                ^ bad-default
            @Email @ToolParam(defaultValue = "nobody") Optional<String> h,
    //                                       ^ bad-default
            @ToolParam(defaultValue = "{\"name\": \"\"}") Named i) {}
    //                                ^ bad-default

    /**
     * Named.
     *
     * @param name a
     */
    record Named(@NotBlank String name) {}
}
