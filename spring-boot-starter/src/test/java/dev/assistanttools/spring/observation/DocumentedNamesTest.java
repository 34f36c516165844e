package dev.assistanttools.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.ObservationConvention;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That the tables of the documentation have all names that there are, and no others. */
class DocumentedNamesTest {

    private static final Path PAGE = Path.of("..", "docs", "observability.md");

    @Test
    void theTableOfObservationsHasTheirNamesAndKeys() throws Exception {
        Map<String, String> rows = rows("\\| `assistant\\.tools\\.(run|round|call)` \\|.*");
        assertThat(rows).hasSameSizeAs(AssistantToolsObservation.values());
        for (AssistantToolsObservation observation : AssistantToolsObservation.values()) {
            String[] cells = cells(rows, nameOf(observation));
            assertThat(cells[3].trim()).isEqualTo(list(observation.getLowCardinalityKeyNames()));
            assertThat(cells[4].trim()).isEqualTo(list(observation.getHighCardinalityKeyNames()));
        }
    }

    @Test
    void theTableOfMetersHasTheirNamesKindsUnitsAndTags() throws Exception {
        Map<String, String> rows = rows("\\| `[a-z._]+` \\| (gauge|counter|timer|distribution_summary) \\|.*");
        assertThat(rows).hasSameSizeAs(AssistantToolsMeter.values());
        for (AssistantToolsMeter meter : AssistantToolsMeter.values()) {
            String[] cells = cells(rows, meter.getName());
            assertThat(cells[2].trim()).isEqualTo(meter.getType().name().toLowerCase(Locale.ROOT));
            assertThat(cells[3].trim()).isEqualTo(Objects.toString(meter.getBaseUnit(), ""));
            assertThat(cells[4].trim()).isEqualTo(list(meter.getKeyNames()));
        }
    }

    @Test
    void theConventionThatIsShownIsOneThatIsCompiled() throws IOException {
        Path source = Path.of("src/test/java/dev/assistanttools/spring/observation/custom/TenantConvention.java");
        String shown = Files.readString(PAGE).split("```java\n|```\n", -1)[3];
        assertThat(Files.readString(source)).endsWith(shown);
        assertThat(shown).contains("class TenantConvention");
    }

    private static String nameOf(AssistantToolsObservation observation) throws ReflectiveOperationException {
        Class<?> convention = Objects.requireNonNull(observation.getDefaultConvention());
        try {
            return Objects.requireNonNull(((ObservationConvention<?>)
                            convention.getDeclaredConstructor().newInstance())
                    .getName());
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static String[] cells(Map<String, String> rows, String name) {
        return rows.getOrDefault(name, "no row of " + name + "|".repeat(5)).split("\\|", -1);
    }

    private static Map<String, String> rows(String pattern) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return lines.stream()
                .filter(line -> line.matches(pattern))
                .collect(Collectors.toMap(line -> line.split("`", -1)[1], line -> line));
    }

    private static String list(KeyName... keys) {
        return Arrays.stream(keys).map(key -> "`" + key.asString() + "`").collect(Collectors.joining(", "));
    }
}
