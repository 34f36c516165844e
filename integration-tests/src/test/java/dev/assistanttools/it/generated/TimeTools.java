package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Dates and times in forms of their own. */
class TimeTools {

    /** Some times. */
    record Times(
            @JsonFormat(pattern = "d. MMMM yyyy", locale = "de")
            LocalDate day,

            @JsonFormat(pattern = "d MMM yyyy") List<LocalDate> days,

            @JsonFormat(pattern = "dd.MM.yyyy HH:mm", timezone = "Europe/Berlin")
            Instant start,

            @JsonFormat(pattern = "MM/yyyy") Optional<YearMonth> month) {}

    /** The same again. */
    @AssistantTool
    Times echoTimes(Times times) {
        return times;
    }

    /** As Java prints it. */
    @AssistantTool
    String printTime(
            @JsonFormat(pattern = "h:mm a", with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
                    @ToolParam(defaultValue = "9:30 am")
                    LocalTime time,
            @JsonFormat(pattern = "dd.MM.yyyy") Optional<LocalDate> day) {
        return time + " " + day;
    }
}
