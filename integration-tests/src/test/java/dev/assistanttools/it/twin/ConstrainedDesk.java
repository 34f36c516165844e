package dev.assistanttools.it.twin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;

/** What tools implement: Jakarta Validation wants constraints here alone, and not repeated there. */
interface ConstrainedDesk {

    String reserve(@Min(1) int nights, List<@Even Integer> rooms);

    String seat(List<@Even Integer> tables);

    String greet(@Valid ConstrainedRows.Span span);
}
