package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IndexCacheTest {

    private final IndexCache cache = new IndexCache(LuceneChunkIndex::new, 100);

    @Test
    void keepsWhatFitsAndLetsTheLeastRecentlyUsedGo() {
        ChunkIndex a = cache.of("a", 40);
        ChunkIndex b = cache.of("b", 40);
        assertThat(cache.of("a", 40)).isSameAs(a);

        cache.of("c", 40);

        assertThat(cache.of("a", 40)).isSameAs(a);
        assertThat(cache.of("b", 20)).isNotSameAs(b);
    }

    @Test
    void countsWhatAStoreHasNow() {
        ChunkIndex a = cache.of("a", 10);
        cache.of("b", 10);

        cache.of("b", 95);

        assertThat(cache.of("a", 5)).isNotSameAs(a);
    }

    @Test
    void holdsOneThatIsTooLargeByItself() {
        ChunkIndex a = cache.of("a", 500);

        assertThat(cache.of("a", 600)).isSameAs(a);
        cache.forget("a");
        assertThat(cache.of("a", 1)).isNotSameAs(a);
    }
}
