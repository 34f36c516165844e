package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ImagesTest {

    @Test
    void aFileIsReadOnceAndWhatIsTooMuchIsLeftOut() {
        AtomicInteger reads = new AtomicInteger();
        String large = "data:" + "x".repeat(30 * 1024 * 1024);
        Images images = new Images(id -> {
            reads.incrementAndGet();
            return Optional.of(large);
        });

        assertThat(images.part("file-1", "low")).isEqualTo(new ModelRequest.Image(large, "low"));
        assertThat(images.part("file-1", null)).isEqualTo(new ModelRequest.Image(large, null));
        assertThat(images.part("file-1", null))
                .isEqualTo(new ModelRequest.Text("(The image file-1 was left out: there are too many.)"));
        assertThat(reads).hasValue(1);
    }
}
