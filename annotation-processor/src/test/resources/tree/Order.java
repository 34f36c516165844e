package tree;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param lines what is ordered
 * @param due when it must be there
 * @param note for the driver
 */
public record Order(List<Line> lines, LocalDate due, @Nullable String note) {

    /**
     * A line of it.
     *
     * @param article its number
     * @param quantity how many
     */
    public record Line(@Pattern(regexp = "[A-Z]{2}[0-9]+") String article, @Min(1) int quantity) {}
}
