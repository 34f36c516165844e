package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import java.net.URI;
import java.net.URL;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Each tool says what it was given, as Java prints it. The parameters of a tool are all named {@code value}. */
class IdentifierTools {

    @AssistantTool
    String echoUuid(UUID value) {
        return value.toString();
    }

    @AssistantTool
    String echoUri(URI value) {
        return value.toString();
    }

    @AssistantTool
    String echoUrl(URL value) {
        return value.toString();
    }

    @AssistantTool
    String echoZoneId(ZoneId value) {
        return value.toString();
    }

    @AssistantTool
    String echoLocale(Locale value) {
        return value.toLanguageTag();
    }

    @AssistantTool
    String echoCurrency(Currency value) {
        return value.getCurrencyCode();
    }

    @AssistantTool
    String echoYear(Year value) {
        return value.toString();
    }

    @AssistantTool
    String echoYearMonth(YearMonth value) {
        return value.toString();
    }

    @AssistantTool
    String echoMonthDay(MonthDay value) {
        return value.toString();
    }

    @AssistantTool
    String echoPeriod(Period value) {
        return value.toString();
    }
}
