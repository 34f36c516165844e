// Generated from formats.Formats; changes are lost.
package formats;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.TimePattern;
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
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Formats}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Formats_Toolset implements GeneratedToolset<Formats> {
    private static final ToolDefinition OBJECTS = new ToolDefinition(
            "objects",
            "What is made of them.",
            new ToolSchema("""
            {"type":"object","properties":{"person":{"type":"object","description":"A person.",\
            "properties":{"born":{"type":"string","description":"the birthday\\nWritten as dd.MM.yyyy, such as \
            \\"20.01.2026\\"."},"holidays":{"type":"array","description":"other days","items":{"type":"string",\
            "description":"Written as dd.MM.yyyy, such as \\"20.01.2026\\"."}}},"required":["born","holidays"],\
            "additionalProperties":false},"meeting":{"type":"object","description":"A bean.",\
            "properties":{"start":{"type":"string","description":"Written as dd/MM/yyyy HH:mm, such as \\"20/01/2026 \
            09:30\\"."}},"required":["start"],"additionalProperties":false}},"required":["person","meeting"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition TIMES = new ToolDefinition(
            "times",
            "One of each.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","description":"For example: \\"20. Januar \
            2026\\".\\nWritten as d. MMMM yyyy, such as \\"20. Januar 2026\\"."},"b":{"type":["string","null"],\
            "description":"null means \\"9:30 am\\".\\nWritten as h:mm a, such as \\"9:30 AM\\"."},"c":{"type":"string",\
            "description":"Written as yyyyMMddHHmm, such as \\"202601200930\\"."},"d":{"type":["string","null"],\
            "description":"Written as dd.MM.uuuu HH:mm XXX, such as \\"20.01.2026 09:30 +01:00\\"."},"e":{"type":"string",\
            "description":"Written as yy, such as \\"26\\"."},"f":{"type":"array","items":{"type":"string",\
            "description":"Written as MM/yyyy, such as \\"01/2026\\"."}},"g":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"string","description":"Written as dd.MM., such as \
            \\"20.01.\\"."}},"required":["key","value"],"additionalProperties":false}}},"required":["a","b","c","d","e",\
            "f","g"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition UNCHANGED = new ToolDefinition(
            "unchanged",
            "What a pattern says nothing about, and shapes that change nothing.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"number"},"b":{"type":"integer"},"c":{"type":"string",\
            "format":"date-time"},"d":{"type":"object","description":"A person.","properties":{"born":{"type":"string",\
            "description":"the birthday\\nWritten as dd.MM.yyyy, such as \\"20.01.2026\\"."},"holidays":{"type":"array",\
            "description":"other days","items":{"type":"string","description":"Written as dd.MM.yyyy, such as \
            \\"20.01.2026\\"."}}},"required":["born","holidays"],"additionalProperties":false}},"required":["a","b","c",\
            "d"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape OBJECTS_ARGUMENTS = ObjectShape.empty()
            .required("person")
            .required("meeting");

    private static final ObjectShape PERSON = ObjectShape.empty()
            .required("born")
            .required("holidays");

    private static final TimePattern<LocalDate> LOCAL_DATE_PATTERN = TimePattern.of("dd.MM.yyyy", LocalDate::from);

    private static final ObjectShape MEETING = ObjectShape.empty()
            .required("start");

    private static final TimePattern<Instant> INSTANT_PATTERN = TimePattern.of("dd/MM/yyyy HH:mm", Instant::from).at("Europe/Berlin");

    private static final ObjectShape TIMES_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .optional("b")
            .required("c")
            .optional("d")
            .required("e")
            .required("f")
            .required("g");

    private static final TimePattern<LocalTime> LOCAL_TIME_PATTERN = TimePattern.of("h:mm a", LocalTime::from).inAnyCase();

    private static final LocalTime B_DEFAULT = defaultB();

    private static final TimePattern<LocalDate> LOCAL_DATE_PATTERN_ = TimePattern.of("d. MMMM yyyy", LocalDate::from).in("de");

    private static final TimePattern<LocalDateTime> LOCAL_DATE_TIME_PATTERN = TimePattern.of("yyyyMMddHHmm", LocalDateTime::from);

    private static final TimePattern<OffsetDateTime> OFFSET_DATE_TIME_PATTERN = TimePattern.of("dd.MM.uuuu HH:mm XXX", OffsetDateTime::from).strictly();

    private static final TimePattern<Year> YEAR_PATTERN = TimePattern.of("yy", Year::from);

    private static final TimePattern<YearMonth> YEAR_MONTH_PATTERN = TimePattern.of("MM/yyyy", YearMonth::from);

    private static final TimePattern<MonthDay> MONTH_DAY_PATTERN = TimePattern.of("dd.MM.", MonthDay::from);

    private static final ObjectShape UNCHANGED_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d");

    /**
     * Made once, when the tools are registered.
     */
    public Formats_Toolset() {
    }

    @Override
    public Class<Formats> beanType() {
        return Formats.class;
    }

    @Override
    public List<ToolBinding<Formats>> bindings() {
        return List.of(
                ToolBinding.of(OBJECTS, "objects(formats.Formats$Person,formats.Formats$Meeting)", this, 0),
                ToolBinding.of(TIMES, """
                times(java.time.LocalDate,java.time.LocalTime,java.time.LocalDateTime,java.util.Optional,java.time.Year,\
                java.time.YearMonth[],java.util.Map)""", this, 1),
                ToolBinding.of(UNCHANGED, "unchanged(java.math.BigDecimal,long,java.time.Instant,formats.Formats$Person)", this, 2));
    }

    @Override
    public Object call(
            int tool, Supplier<Formats> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> objects(bean, arguments, context);
            case 1 -> times(bean, arguments, context);
            case 2 -> unchanged(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object objects(
            Supplier<Formats> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Formats.Person person = null;
        Formats.Meeting meeting = null;
        if (arguments.beginObject(OBJECTS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> person = readPerson(arguments);
                    case 1 -> meeting = readMeeting(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {person, meeting});
        }
        bean.get().objects(person, meeting);
        return ToolOutput.DONE;
    }

    private static Object times(
            Supplier<Formats> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        LocalDate a = null;
        LocalTime b = B_DEFAULT;
        LocalDateTime c = null;
        Optional<OffsetDateTime> d = Optional.empty();
        Year e = null;
        YearMonth[] f = null;
        Map<String, MonthDay> g = null;
        if (arguments.beginObject(TIMES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = LOCAL_DATE_PATTERN_.read(arguments);
                    case 1 -> b = LOCAL_TIME_PATTERN.read(arguments);
                    case 2 -> c = LOCAL_DATE_TIME_PATTERN.read(arguments);
                    case 3 -> d = Optional.ofNullable(OFFSET_DATE_TIME_PATTERN.read(arguments));
                    case 4 -> e = YEAR_PATTERN.read(arguments);
                    case 5 -> f = ArgumentArrays.of(arguments, YEAR_MONTH_PATTERN::read, YearMonth[]::new);
                    case 6 -> g = ArgumentMaps.of(arguments, MONTH_DAY_PATTERN::read);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g});
        }
        bean.get().times(a, b, c, d, e, f, g);
        return ToolOutput.DONE;
    }

    private static Object unchanged(
            Supplier<Formats> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        BigDecimal a = null;
        long b = 0;
        Instant c = null;
        Formats.Person d = null;
        if (arguments.beginObject(UNCHANGED_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readBigDecimal();
                    case 1 -> b = arguments.readLong();
                    case 2 -> c = arguments.readInstant();
                    case 3 -> d = readPerson(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().unchanged(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Formats.Person readPerson(ArgumentReader arguments) {
        LocalDate born = null;
        List<LocalDate> holidays = null;
        if (arguments.beginObject(PERSON)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> born = LOCAL_DATE_PATTERN.read(arguments);
                    case 1 -> holidays = arguments.readList(LOCAL_DATE_PATTERN::read);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Formats.Person(born, holidays);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Formats.Meeting readMeeting(ArgumentReader arguments) {
        Instant start = null;
        if (arguments.beginObject(MEETING)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> start = INSTANT_PATTERN.read(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Formats.Meeting made = new Formats.Meeting();
            made.setStart(start);
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static LocalTime defaultB() {
        ArgumentReader arguments = ArgumentReader.of("\"9:30 am\"");
        LocalTime value = LOCAL_TIME_PATTERN.read(arguments);
        arguments.finish();
        return value;
    }
}
