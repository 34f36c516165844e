package bad;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

class Tools {

    /**
     * A day.
     *
     * @param day a
     */
    record Day(@JsonFormat(pattern = "dd.MM") LocalDate day) {}
    //                               ^ bad-format

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
     * @param day a
     */
    @AssistantTool
    void tool(
            @JsonFormat(pattern = "DD.bb.YYYY") LocalDate a,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy") List<LocalDateTime> b,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy HH:mm") Instant c,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy HH:mm", timezone = "Europe/Berlin") OffsetDateTime d,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy", locale = "de_DE") LocalDate e,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy HH:mm", timezone = "Mars") Instant f,
    //                            ^ bad-format
            @JsonFormat(pattern = "dd.MM.yyyy") @ToolParam(defaultValue = "30.02.2026") LocalDate g,
    //                                                                    ^ bad-default
            Day day) {}
}
