package identifiers;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.net.URI;
import java.net.URL;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class Identifiers {

    /**
     * Takes what identifies something.
     *
     * @param id of the thing
     * @param zone where the user is
     * @param locale of the user
     */
    @AssistantTool
    void identify(UUID id, URI uri, URL url, ZoneId zone, Locale locale, Currency currency) {}

    /** Takes parts of dates. */
    @AssistantTool
    void date(Year year, YearMonth month, MonthDay day, Period period) {}

    /** Takes them where they may be absent or are many. */
    @AssistantTool(strict = Strict.OFF)
    void many(Optional<UUID> a, @Nullable ZoneId b, List<Year> c, List<Locale> d) {}
}
