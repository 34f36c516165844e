package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void keepsEmptyFields() {
        assertThat(CsvLine.split("a,,b,")).containsExactly("a", "", "b", "");
    }

    @Test
    void keepsCommasAndQuotesInQuotedFields() {
        assertThat(CsvLine.split("\"New York, NY\",\"say \"\"hi\"\"\"")).containsExactly("New York, NY", "say \"hi\"");
    }
}
