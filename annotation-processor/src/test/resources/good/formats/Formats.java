package formats;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
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

class Formats {

    /**
     * A person.
     *
     * @param born the birthday
     * @param holidays other days
     */
    record Person(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate born,
            @JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> holidays) {}

    /** A bean. */
    static class Meeting {

        private Instant start;

        public void setStart(@JsonFormat(pattern = "dd/MM/yyyy HH:mm", timezone = "Europe/Berlin") Instant start) {
            this.start = start;
        }
    }

    /** One of each. */
    @AssistantTool
    void times(
            @JsonFormat(pattern = "d. MMMM yyyy", locale = "de") @ToolParam(examples = "20. Januar 2026") LocalDate a,
            @JsonFormat(pattern = "h:mm a", with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
                    @ToolParam(defaultValue = "9:30 am")
                    LocalTime b,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyyMMddHHmm") LocalDateTime c,
            @JsonFormat(pattern = "dd.MM.uuuu HH:mm XXX", lenient = OptBoolean.FALSE) Optional<OffsetDateTime> d,
            @JsonFormat(pattern = "yy") Year e,
            @JsonFormat(pattern = "MM/yyyy") YearMonth[] f,
            @JsonFormat(pattern = "dd.MM.") Map<String, MonthDay> g) {}

    /** What is made of them. */
    @AssistantTool
    void objects(Person person, Meeting meeting) {}

    /** What a pattern says nothing about, and shapes that change nothing. */
    @AssistantTool
    void unchanged(
            @JsonFormat(pattern = "#.##") BigDecimal a,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long b,
            @JsonFormat(shape = JsonFormat.Shape.STRING, timezone = "UTC") Instant c,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Person d) {}
}
