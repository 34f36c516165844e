package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChunkingTest {

    private static final String WORDS =
            IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    @ParameterizedTest
    @CsvSource({"100,0", "100,50", "800,400", "4096,2048", "101,1"})
    void everyWordIsWholeInSomeChunk(int max, int overlap) {
        List<String> chunks = new Chunking(max, overlap).cut(WORDS);

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.length()).isBetween(1, 4 * max));
        assertThat(chunks.stream()
                        .flatMap(chunk -> List.of(chunk.split(" ")).stream())
                        .distinct())
                .containsExactlyInAnyOrder(WORDS.split(" "));
    }

    @Test
    void chunksOverlap() {
        List<String> chunks = new Chunking(100, 50).cut(WORDS);

        for (int i = 1; i < chunks.size(); i++) {
            String begin = chunks.get(i).substring(0, 50);
            assertThat(chunks.get(i - 1)).contains(begin);
        }
    }

    @Test
    void withoutOverlapTheChunksAreTheText() {
        assertThat(String.join(" ", new Chunking(100, 0).cut(WORDS))).isEqualTo(WORDS);
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenWholeCharacters() {
        String text = "a" + "😀".repeat(1000);

        List<String> chunks = new Chunking(100, 0).cut(text);

        assertThat(String.join("", chunks)).isEqualTo(text);
        assertThat(chunks).noneMatch(chunk -> Character.isLowSurrogate(chunk.charAt(0)));
        assertThat(new Chunking(100, 50).cut(text)).noneMatch(chunk -> Character.isLowSurrogate(chunk.charAt(0)));
    }

    @Test
    void aShortTextIsOneChunk() {
        assertThat(Chunking.AUTO.cut(" Hello ")).containsExactly("Hello");
        assertThat(Chunking.AUTO.cut("")).isEmpty();
    }
}
