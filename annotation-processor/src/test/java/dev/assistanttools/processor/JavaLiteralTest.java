package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaLiteralTest {

    private static final String ODD = " ,\"\\\\\n\r\t\f\b\0\7 019u{}é☃\ud83c\udf28\ud800ab";

    @Test
    void compilesToTheSameText() throws ReflectiveOperationException {
        Random random = new Random(20_260_120);
        List<String> texts = Stream.concat(
                        Stream.of("", "\"", "\"\"\"", "a".repeat(89) + "\"\"\"", "☃".repeat(70_000), " ".repeat(400)),
                        IntStream.range(0, 200).mapToObj(i -> random(random, 1 + i * 4)))
                .toList();

        assertThat(compiled(texts)).isEqualTo(texts);
    }

    @Test
    void aShortTextIsOneLine() {
        assertThat(JavaLiteral.of("Says \"hello\".\nTwice.")).isEqualTo("\"Says \\\"hello\\\".\\nTwice.\"");
    }

    @Test
    void aLongTextIsBrokenBetweenWords() {
        String text = "word ".repeat(30).strip();

        assertThat(JavaLiteral.of(text).lines()).hasSize(3).first().isEqualTo("\"\"\"");
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, ODD.length())
                .mapToObj(i -> String.valueOf(ODD.charAt(i)))
                .collect(Collectors.joining());
    }

    private static List<String> compiled(List<String> texts) throws ReflectiveOperationException {
        String literals = IntStream.range(0, texts.size())
                .mapToObj(i -> "    static String t" + i + "() { return " + JavaLiteral.of(texts.get(i)) + "; }\n")
                .collect(Collectors.joining());
        Compilation compilation = Compilation.of(
                new Source("Texts.java", "public class Texts {\n" + literals + "}"), "-Xlint:text-blocks");
        assertThat(compilation.complaints()).isEmpty();
        Class<?> type = compilation.loader().loadClass("Texts");
        Stream.Builder<String> values = Stream.builder();
        for (int i = 0; i < texts.size(); i++) {
            var method = type.getDeclaredMethod("t" + i);
            method.setAccessible(true);
            values.add((String) method.invoke(null));
        }
        return values.build().toList();
    }
}
