package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.dispatch.ResultText.Several;
import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTextTest {

    private final ResultText text = new ResultText();

    @Test
    void usesTheFormOfTheTool() {
        ResultForm<Object> form = ResultForm.of((writer, value) -> writer.writeString("by the form"));
        assertThat(text.of(new Object(), form)).isEqualTo("\"by the form\"");
        assertThat(text.of(Optional.of(3), ResultForm.of(ResultWriter::writeNumber)))
                .isEqualTo("3");
    }

    @Test
    void aStringIsItselfWhateverTheForm() {
        ResultForm<String> form = ResultForm.of(ResultWriter::writeString);
        assertThat(text.of("a \"b\"", form)).isEqualTo("a \"b\"");
        assertThat(text.of(Optional.of(Optional.of("a")), form)).isEqualTo("a");
    }

    @Test
    void nothingIsNullUnlessNothingWasToBeSaid() {
        assertThat(text.of(null, ResultForm.byClass())).isEqualTo("null");
        assertThat(text.of(Optional.empty(), ResultForm.byClass())).isEqualTo("null");
        assertThat(text.of(null, ResultForm.nothing())).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void severalResultsAreAnArrayOfThatForm() {
        Several several = new Several(List.of("a", "b"));
        assertThat(text.of(several, ResultForm.of(ResultWriter::writeString))).isEqualTo("[\"a\",\"b\"]");
        assertThat(text.of(several, ResultForm.byClass())).isEqualTo("[\"a\",\"b\"]");
        assertThat(text.of(several, ResultForm.of(String.class))).isEqualTo("[\"a\",\"b\"]");
        assertThat(text.of(new Several(List.of()), ResultForm.byClass())).isEqualTo("[]");
    }

    @Test
    void whatAnUncheckedCastHidIsWrittenAllTheSame() {
        ResultForm<List<String>> form =
                ResultForm.of((writer, value) -> writer.writeList(value, ResultWriter::writeString));
        assertThat(text.of(List.of("a", 1), form)).isEqualTo("[\"a\",1]");
    }

    @Test
    void aValueThatThrowsCannotBeWritten() {
        IllegalStateException cause = new IllegalStateException("no value");
        ResultForm<Object> form = ResultForm.of((writer, value) -> {
            throw cause;
        });
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> text.of(new Object(), form))
                .withCause(cause);
        assertThat(text.of(1, ResultForm.byClass())).isEqualTo("1");
    }

    @Test
    void writesAtTheSameTimeWithoutMixing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> written = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> text.of(List.of(i, "é€".repeat(i % 50)), ResultForm.byClass())))
                    .toList();
            for (int i = 0; i < written.size(); i++) {
                assertThat(written.get(i).get()).isEqualTo("[" + i + ",\"" + "é€".repeat(i % 50) + "\"]");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
