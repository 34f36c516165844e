package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.JsonValue;
import com.openai.core.MultipartField;
import com.openai.errors.NotFoundException;
import com.openai.models.ComparisonFilter;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.vectorstores.StaticFileChunkingStrategy;
import com.openai.models.vectorstores.VectorStore;
import com.openai.models.vectorstores.VectorStoreCreateParams;
import com.openai.models.vectorstores.VectorStoreListParams;
import com.openai.models.vectorstores.VectorStoreSearchParams;
import com.openai.models.vectorstores.VectorStoreSearchResponse;
import com.openai.models.vectorstores.VectorStoreUpdateParams;
import com.openai.models.vectorstores.filebatches.FileBatchCancelParams;
import com.openai.models.vectorstores.filebatches.FileBatchCreateParams;
import com.openai.models.vectorstores.filebatches.FileBatchListFilesParams;
import com.openai.models.vectorstores.filebatches.FileBatchRetrieveParams;
import com.openai.models.vectorstores.filebatches.VectorStoreFileBatch;
import com.openai.models.vectorstores.files.FileContentParams;
import com.openai.models.vectorstores.files.FileDeleteParams;
import com.openai.models.vectorstores.files.FileListParams;
import com.openai.models.vectorstores.files.FileRetrieveParams;
import com.openai.models.vectorstores.files.FileUpdateParams;
import com.openai.models.vectorstores.files.VectorStoreFile;
import com.openai.services.blocking.VectorStoreService;
import dev.assistanttools.it.wire.ServedApi;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VectorStoresTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final VectorStoreService stores = client.sdk().vectorStores();

    @AfterEach
    void close() {
        client.close();
    }

    private String upload(String name, String content) {
        return client.sdk()
                .files()
                .create(FileCreateParams.builder()
                        .file(MultipartField.<InputStream>builder()
                                .value(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                                .filename(name)
                                .build())
                        .purpose(FilePurpose.ASSISTANTS)
                        .build())
                .id();
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(10);
        }
    }

    private VectorStoreFile file(String store, String id) {
        return stores.files()
                .retrieve(id, FileRetrieveParams.builder().vectorStoreId(store).build());
    }

    /** Puts a text into the store and waits until it can be searched. */
    private String add(String store, String name, String text, int year) throws InterruptedException {
        String id = upload(name, text);
        stores.files()
                .create(
                        store,
                        com.openai.models.vectorstores.files.FileCreateParams.builder()
                                .fileId(id)
                                .attributes(com.openai.models.vectorstores.files.FileCreateParams.Attributes.builder()
                                        .putAdditionalProperty("year", JsonValue.from(year))
                                        .build())
                                .build());
        await(() -> file(store, id).status().equals(VectorStoreFile.Status.COMPLETED));
        return id;
    }

    @Test
    void createsChangesListsAndDeletesStores() {
        VectorStore created = stores.create(VectorStoreCreateParams.builder()
                .name("Manuals")
                .expiresAfter(
                        VectorStoreCreateParams.ExpiresAfter.builder().days(3).build())
                .build());
        assertThat(created.expiresAt()).hasValue(created.createdAt() + 3 * 86_400);
        assertThat(stores.retrieve(created.id())).isEqualTo(created);
        assertThat(stores.create().name()).isEmpty();

        VectorStore changed = stores.update(
                created.id(), VectorStoreUpdateParams.builder().name("Guides").build());
        assertThat(changed.name()).isEqualTo("Guides");
        assertThat(changed.expiresAfter().orElseThrow().days()).isEqualTo(3);

        assertThat(stores.list(VectorStoreListParams.builder().limit(1).build()).autoPager())
                .extracting(VectorStore::id)
                .contains(created.id());
        assertThat(stores.delete(created.id()).deleted()).isTrue();
        assertThatThrownBy(() -> stores.retrieve(created.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("No vector store found with id '" + created.id() + "'.");
    }

    @Test
    void keepsFilesInAStore() throws InterruptedException {
        String store = stores.create(VectorStoreCreateParams.builder()
                        .addFileId(upload("first.txt", "First"))
                        .staticChunkingStrategy(StaticFileChunkingStrategy.builder()
                                .maxChunkSizeTokens(100)
                                .chunkOverlapTokens(20)
                                .build())
                        .build())
                .id();
        String added = add(store, "second.md", "Second", 2026);
        await(() -> stores.retrieve(store).status().equals(VectorStore.Status.COMPLETED));

        assertThat(stores.retrieve(store).fileCounts().completed()).isEqualTo(2);
        assertThat(stores.files()
                        .list(store, FileListParams.builder().limit(1).build())
                        .autoPager())
                .hasSize(2)
                .extracting(VectorStoreFile::id)
                .startsWith(added);
        assertThat(stores.files()
                        .content(
                                added,
                                FileContentParams.builder().vectorStoreId(store).build())
                        .items())
                .extracting(part -> part.text().orElseThrow())
                .containsExactly("Second");
        VectorStoreFile changed = stores.files()
                .update(
                        added,
                        FileUpdateParams.builder()
                                .vectorStoreId(store)
                                .attributes(FileUpdateParams.Attributes.builder()
                                        .putAdditionalProperty("draft", JsonValue.from(true))
                                        .build())
                                .build());
        assertThat(changed.attributes().orElseThrow()._allProperties())
                .containsExactly(Map.entry("draft", JsonValue.from(true)));
        assertThat(stores.files()
                        .delete(
                                added,
                                FileDeleteParams.builder().vectorStoreId(store).build())
                        .deleted())
                .isTrue();
        assertThat(stores.retrieve(store).fileCounts().total()).isEqualTo(1);
    }

    @Test
    void saysWhyAFileFailed() throws InterruptedException {
        String store = stores.create().id();
        String id = upload("picture.png", "\0PNG");
        stores.files()
                .create(
                        store,
                        com.openai.models.vectorstores.files.FileCreateParams.builder()
                                .fileId(id)
                                .build());

        await(() -> file(store, id).status().equals(VectorStoreFile.Status.FAILED));

        assertThat(file(store, id).lastError().orElseThrow().code())
                .isEqualTo(VectorStoreFile.LastError.Code.UNSUPPORTED_FILE);
    }

    @Test
    void takesFilesInBatches() throws InterruptedException {
        String store = stores.create().id();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> upload(i + ".txt", "Text " + i))
                .toList();

        VectorStoreFileBatch batch = stores.fileBatches()
                .create(store, FileBatchCreateParams.builder().fileIds(ids).build());
        FileBatchRetrieveParams same =
                FileBatchRetrieveParams.builder().vectorStoreId(store).build();
        await(() ->
                stores.fileBatches().retrieve(batch.id(), same).status().equals(VectorStoreFileBatch.Status.COMPLETED));

        assertThat(stores.fileBatches().retrieve(batch.id(), same).fileCounts().completed())
                .isEqualTo(3);
        assertThat(stores.fileBatches()
                        .listFiles(
                                batch.id(),
                                FileBatchListFilesParams.builder()
                                        .vectorStoreId(store)
                                        .limit(2)
                                        .build())
                        .autoPager())
                .extracting(VectorStoreFile::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(stores.fileBatches()
                        .cancel(
                                batch.id(),
                                FileBatchCancelParams.builder()
                                        .vectorStoreId(store)
                                        .build())
                        .status())
                .isEqualTo(VectorStoreFileBatch.Status.COMPLETED);
    }

    @Test
    void searchesAStore() throws InterruptedException {
        String store = stores.create().id();
        add(store, "old.md", "A parking permit costs 30 euros.", 2025);
        String current = add(store, "new.md", "A parking permit costs 40 euros.", 2026);
        add(store, "tides.md", "The tide turns at noon.", 2026);

        List<VectorStoreSearchResponse> found = stores.search(
                        store,
                        VectorStoreSearchParams.builder()
                                .query("parking permit")
                                .filters(ComparisonFilter.builder()
                                        .key("year")
                                        .type(ComparisonFilter.Type.GTE)
                                        .value(2026.0)
                                        .build())
                                .maxNumResults(5)
                                .rewriteQuery(true)
                                .build())
                .items();

        assertThat(found).extracting(VectorStoreSearchResponse::fileId).containsExactly(current);
        assertThat(found.get(0).score()).isBetween(0.0, 1.0);
        assertThat(found.get(0).content().get(0).text()).isEqualTo("A parking permit costs 40 euros.");
    }
}
