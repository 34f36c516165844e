package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LuceneChunkIndexTest {

    private final LuceneChunkIndex index = new LuceneChunkIndex();

    @Test
    void theMoreOfTheQueryAChunkSaysTheBetterItIs() {
        index.hold(Set.of(1L), file -> List.of("red", "red green", "red green blue", "yellow"));

        List<ChunkIndex.Hit> hits = index.search("red, green & BLUE!", Set.of(1L), 10);

        assertThat(hits).extracting(ChunkIndex.Hit::place).containsExactly(2, 1, 0);
        assertThat(hits)
                .allSatisfy(hit -> assertThat(hit.score()).isGreaterThan(0).isLessThan(1));
    }

    @Test
    void aWordThatNobodySaysMakesAllScoresSmaller() {
        index.hold(Set.of(1L), file -> List.of("red"));

        assertThat(index.search("red", Set.of(1L), 1).get(0).score())
                .isGreaterThan(index.search("red unicorn", Set.of(1L), 1).get(0).score());
    }

    @Test
    void holdsJustTheFilesItIsTold() {
        index.hold(Set.of(1L, 2L), file -> List.of("word " + file));
        index.hold(Set.of(2L, 3L), file -> List.of("word " + file));

        assertThat(index.search("word", Set.of(1L, 2L, 3L), 10))
                .extracting(ChunkIndex.Hit::file)
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(index.search("word", Set.of(3L), 10))
                .extracting(ChunkIndex.Hit::text)
                .containsExactly("word 3");
    }

    @Test
    void asksForTheChunksOfAFileOnce() {
        index.hold(Set.of(1L), file -> List.of("word"));

        index.hold(Set.of(1L), file -> {
            throw new AssertionError("They are there already.");
        });

        assertThat(index.search("word", Set.of(1L), 10)).hasSize(1);
    }

    @Test
    void aQueryWithoutWordsOrOfVeryManyFindsWhatItCan() {
        index.hold(Set.of(1L), file -> List.of("word", "Straße nach 東京"));

        assertThat(index.search("?! …", Set.of(1L), 10)).isEmpty();
        assertThat(index.search("word " + "x y z ".repeat(10_000), Set.of(1L), 10))
                .hasSize(1);
        assertThat(index.search("東京", Set.of(1L), 10)).hasSize(1);
        assertThat(index.search("field:\"(unclosed", Set.of(1L), 10)).isEmpty();
    }
}
