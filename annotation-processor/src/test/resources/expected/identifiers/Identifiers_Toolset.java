// Generated from identifiers.Identifiers; changes are lost.
package identifiers;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
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
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Identifiers}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Identifiers_Toolset implements GeneratedToolset<Identifiers> {
    private static final ToolDefinition DATE = new ToolDefinition(
            "date",
            "Takes parts of dates.",
            new ToolSchema("""
            {"type":"object","properties":{"year":{"type":"string","pattern":"^[0-9]{4}$"},"month":{"type":"string",\
            "pattern":"^[0-9]{4}-(0[1-9]|1[0-2])$"},"day":{"type":"string",\
            "pattern":"^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"period":{"type":"string",\
            "pattern":"^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"}},"required":["year","month","day","period"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition IDENTIFY = new ToolDefinition(
            "identify",
            "Takes what identifies something.",
            new ToolSchema("""
            {"type":"object","properties":{"id":{"type":"string","description":"of the thing","format":"uuid"},\
            "uri":{"type":"string","description":"A URI such as \\"https://example.org/\\" or \
            \\"urn:isbn:9780134685991\\"."},"url":{"type":"string","description":"An absolute URL such as \
            \\"https://example.org/\\"."},"zone":{"type":"string","description":"where the user is\\nA time zone such as \
            \\"Europe/Berlin\\" or \\"+01:00\\"."},"locale":{"type":"string","description":"of the user\\nA language tag \
            such as \\"en\\" or \\"de-CH\\".","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},\
            "currency":{"type":"string","description":"A currency code of ISO 4217 such as \\"EUR\\".",\
            "pattern":"^[A-Z]{3}$"}},"required":["id","uri","url","zone","locale","currency"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition MANY = new ToolDefinition(
            "many",
            "Takes them where they may be absent or are many.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","format":"uuid"},"b":{"type":"string","description":"A \
            time zone such as \\"Europe/Berlin\\" or \\"+01:00\\"."},"c":{"type":"array","items":{"type":"string",\
            "pattern":"^[0-9]{4}$"}},"d":{"type":"array","items":{"type":"string","description":"A language tag such as \
            \\"en\\" or \\"de-CH\\".","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"}}},"required":["c","d"],\
            "additionalProperties":false}"""),
            false);

    private static final ObjectShape DATE_ARGUMENTS = ObjectShape.empty()
            .required("year")
            .required("month")
            .required("day")
            .required("period");

    private static final ObjectShape IDENTIFY_ARGUMENTS = ObjectShape.empty()
            .required("id")
            .required("uri")
            .required("url")
            .required("zone")
            .required("locale")
            .required("currency");

    private static final ObjectShape MANY_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .optional("b")
            .required("c")
            .required("d");

    /**
     * Made once, when the tools are registered.
     */
    public Identifiers_Toolset() {
    }

    @Override
    public Class<Identifiers> beanType() {
        return Identifiers.class;
    }

    @Override
    public List<ToolBinding<Identifiers>> bindings() {
        return List.of(
                ToolBinding.of(DATE, "date(java.time.Year,java.time.YearMonth,java.time.MonthDay,java.time.Period)", this, 0),
                ToolBinding.of(IDENTIFY, """
                identify(java.util.UUID,java.net.URI,java.net.URL,java.time.ZoneId,java.util.Locale,java.util.Currency)""", this, 1),
                ToolBinding.of(MANY, "many(java.util.Optional,java.time.ZoneId,java.util.List,java.util.List)", this, 2));
    }

    @Override
    public Object call(
            int tool, Supplier<Identifiers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> date(bean, arguments, context);
            case 1 -> identify(bean, arguments, context);
            case 2 -> many(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object date(
            Supplier<Identifiers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Year year = null;
        YearMonth month = null;
        MonthDay day = null;
        Period period = null;
        if (arguments.beginObject(DATE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> year = arguments.readYear();
                    case 1 -> month = arguments.readYearMonth();
                    case 2 -> day = arguments.readMonthDay();
                    case 3 -> period = arguments.readPeriod();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {year, month, day, period});
        }
        bean.get().date(year, month, day, period);
        return ToolOutput.DONE;
    }

    private static Object identify(
            Supplier<Identifiers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        UUID id = null;
        URI uri = null;
        URL url = null;
        ZoneId zone = null;
        Locale locale = null;
        Currency currency = null;
        if (arguments.beginObject(IDENTIFY_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> id = arguments.readUuid();
                    case 1 -> uri = arguments.readUri();
                    case 2 -> url = arguments.readUrl();
                    case 3 -> zone = arguments.readZoneId();
                    case 4 -> locale = arguments.readLocale();
                    case 5 -> currency = arguments.readCurrency();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {id, uri, url, zone, locale, currency});
        }
        bean.get().identify(id, uri, url, zone, locale, currency);
        return ToolOutput.DONE;
    }

    private static Object many(
            Supplier<Identifiers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Optional<UUID> a = Optional.empty();
        ZoneId b = null;
        List<Year> c = null;
        List<Locale> d = null;
        if (arguments.beginObject(MANY_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = Optional.ofNullable(arguments.readUuid());
                    case 1 -> b = arguments.readZoneId();
                    case 2 -> c = arguments.readList(ArgumentReader::readYear);
                    case 3 -> d = arguments.readList(ArgumentReader::readLocale);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().many(a, b, c, d);
        return ToolOutput.DONE;
    }
}
