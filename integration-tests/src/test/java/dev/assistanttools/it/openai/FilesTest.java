package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.services.blocking.FileService;
import dev.assistanttools.it.wire.ServedApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    @TempDir
    private Path folder;

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final FileService files = client.sdk().files();

    @AfterEach
    void close() {
        client.close();
    }

    private FileObject upload(String name, String content, FilePurpose purpose) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return files.create(
                FileCreateParams.builder().file(path).purpose(purpose).build());
    }

    private String content(String id) throws IOException {
        try (HttpResponse response = files.content(id);
                InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void uploadsAFileAndReadsItBack() throws IOException {
        FileObject created = upload("größe.txt", "Hello, wörld", FilePurpose.ASSISTANTS);

        assertThat(created.filename()).isEqualTo("größe.txt");
        assertThat(created.bytes()).isEqualTo(13);
        assertThat(created.expiresAt()).isEmpty();
        assertThat(files.retrieve(created.id())).isEqualTo(created);
        assertThat(content(created.id())).isEqualTo("Hello, wörld");
    }

    @Test
    void uploadsAStreamThatExpires() {
        FileObject created = files.create(FileCreateParams.builder()
                .file(MultipartField.<InputStream>builder()
                        .value(new ByteArrayInputStream("x".repeat(300_000).getBytes(StandardCharsets.UTF_8)))
                        .filename("x.txt")
                        .build())
                .purpose(FilePurpose.USER_DATA)
                .expiresAfter(
                        FileCreateParams.ExpiresAfter.builder().seconds(3600).build())
                .build());

        assertThat(created.expiresAt()).hasValue(created.createdAt() + 3600);
        assertThat(created.bytes()).isEqualTo(300_000);
    }

    @Test
    void uploadsAStreamWithoutAName() {
        FileObject created = files.create(FileCreateParams.builder()
                .file(new ByteArrayInputStream(new byte[20_000]))
                .purpose(FilePurpose.USER_DATA)
                .build());

        assertThat(created.bytes()).isEqualTo(20_000);
    }

    @Test
    void pagesThroughFilesOfAPurpose() throws IOException {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    try {
                        return upload(i + ".jsonl", "{}", FilePurpose.FINE_TUNE).id();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        upload("other.txt", "x", FilePurpose.ASSISTANTS);

        assertThat(files.list(FileListParams.builder()
                                .purpose("fine-tune")
                                .order(FileListParams.Order.ASC)
                                .limit(2)
                                .build())
                        .autoPager())
                .extracting(FileObject::id)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void deletesAFile() throws IOException {
        String id = upload("a.txt", "x", FilePurpose.ASSISTANTS).id();

        assertThat(files.delete(id).deleted()).isTrue();

        assertThatThrownBy(() -> files.retrieve(id))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("No such File object: " + id);
    }
}
