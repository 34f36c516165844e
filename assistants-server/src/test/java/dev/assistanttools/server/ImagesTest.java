package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ImagesTest {

    private static final int LARGE = 18 * 1024 * 1024;

    private final AtomicInteger reads = new AtomicInteger();

    private StoredImage image(String id, int size) {
        return new StoredImage(id, size, () -> {
            reads.incrementAndGet();
            return new ByteArrayInputStream("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    private static ModelRequest request(ModelRequest.Part... messages) {
        List<ModelRequest.Turn> turns = Arrays.stream(messages)
                .<ModelRequest.Turn>map(part -> new ModelRequest.UserTurn(List.of(part)))
                .toList();
        return new ModelRequest("m", "", turns, List.of(), ModelRequest.Settings.defaults());
    }

    private static List<ModelRequest.Part> parts(ModelRequest request) {
        return request.turns().stream()
                .flatMap(turn -> ((ModelRequest.UserTurn) turn).parts().stream())
                .toList();
    }

    @Test
    void aFileIsReadOnceAndOfTooManyTheOldestAreNotRead() {
        StoredImage twice = image("file-2", LARGE);
        ModelRequest request = request(
                new ModelRequest.Image(image("file-1", LARGE), null),
                new ModelRequest.Image(twice, "low"),
                new ModelRequest.Image("https://host/a.png", null),
                new ModelRequest.Image(twice, null));

        ModelRequest read = Images.read(request);
        Images.read(request);

        assertThat(parts(read))
                .containsExactly(
                        new ModelRequest.Text("(The image file-1 was left out: there are too many.)"),
                        new ModelRequest.Image("data:image/gif;base64,R0lGODlh", "low"),
                        new ModelRequest.Image("https://host/a.png", null),
                        new ModelRequest.Image("data:image/gif;base64,R0lGODlh", null));
        assertThat(reads).hasValue(1);
    }

    @Test
    void aFileThatIsDeletedBeforeItIsReadLeavesAWordInItsPlace() {
        StoredImage gone = new StoredImage("file-1", 1, () -> {
            throw ApiError.noSuchFile("file-1");
        });

        assertThat(parts(Images.read(request(new ModelRequest.Image(gone, null)))))
                .containsExactly(new ModelRequest.Text("(The image file-1 is no longer there.)"));
        assertThatThrownBy(() -> new ModelRequest.Image(gone, null).url())
                .isInstanceOf(ModelException.class)
                .hasMessage("The image file file-1 is no longer there.");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThatThrownBy(image("file-1", 21 * 1024 * 1024)::get)
                .isInstanceOf(ModelException.class)
                .hasMessage("The image file file-1 is larger than 20971520 bytes.");
        assertThat(reads).hasValue(0);
    }
}
