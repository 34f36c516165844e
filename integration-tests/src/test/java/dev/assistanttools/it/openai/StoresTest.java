package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.JsonValue;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.vectorstores.VectorStore;
import com.openai.models.vectorstores.VectorStoreListParams;
import com.openai.models.vectorstores.VectorStoreSearchParams;
import com.openai.models.vectorstores.VectorStoreUpdateParams;
import com.openai.models.vectorstores.filebatches.FileBatchCancelParams;
import com.openai.models.vectorstores.filebatches.FileBatchCreateParams;
import com.openai.models.vectorstores.filebatches.FileBatchListFilesParams;
import com.openai.models.vectorstores.filebatches.FileBatchRetrieveParams;
import com.openai.models.vectorstores.filebatches.VectorStoreFileBatch;
import com.openai.models.vectorstores.files.FileContentParams;
import com.openai.models.vectorstores.files.FileDeleteParams;
import com.openai.models.vectorstores.files.FileRetrieveParams;
import com.openai.models.vectorstores.files.FileUpdateParams;
import com.openai.models.vectorstores.files.VectorStoreFile;
import com.openai.services.blocking.FileService;
import com.openai.services.blocking.VectorStoreService;
import dev.assistanttools.it.wire.ServedApi;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files and vector stores. */
class StoresTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final FileService files = client.sdk().files();
    private final VectorStoreService stores = client.sdk().vectorStores();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void uploadsReadsAndDeletesAFile() {
        FileObject file = file("It rains.");
        assertThat(file.bytes()).isEqualTo(9);
        assertThat(files.retrieve(file.id())).isEqualTo(file);
        try (HttpResponse content = files.content(file.id())) {
            assertThat(content.body()).hasContent("It rains.");
        }
        assertThat(files.delete(file.id()).deleted()).isTrue();
        assertThatThrownBy(() -> files.retrieve(file.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void walksThroughFilesPageByPage() {
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> file("No. " + i).id()).toList();
        FileListParams two = FileListParams.builder()
                .limit(2)
                .order(FileListParams.Order.ASC)
                .build();
        assertThat(client.lists().files().list(two).autoPager().stream().map(FileObject::id))
                .containsSubsequence(made);
    }

    @Test
    void walksThroughVectorStoresPageByPage() {
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> stores.create().id()).toList();
        VectorStoreListParams two = VectorStoreListParams.builder()
                .limit(2)
                .order(VectorStoreListParams.Order.ASC)
                .build();
        assertThat(client.lists().vectorStores().list(two).autoPager().stream().map(VectorStore::id))
                .containsSubsequence(made);
    }

    @Test
    void changesAndDeletesAVectorStore() {
        VectorStore store = stores.create();
        VectorStoreUpdateParams named =
                VectorStoreUpdateParams.builder().name("Weather").build();
        assertThat(stores.update(store.id(), named).name()).isEqualTo("Weather");
        assertThat(stores.retrieve(store.id()).name()).isEqualTo("Weather");
        assertThat(stores.delete(store.id()).deleted()).isTrue();
        assertThatThrownBy(() -> stores.retrieve(store.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void findsWhatAFileOfAVectorStoreSays() {
        VectorStore store = stores.create();
        String file = file("In Bergen umbrellas are sold at every corner.").id();
        stores.files().create(store.id(), storeFile(file));
        awaitFile(store.id(), file);

        VectorStoreSearchParams query =
                VectorStoreSearchParams.builder().query("umbrellas").build();
        assertThat(client.lists().vectorStores().search(store.id(), query).data())
                .singleElement()
                .satisfies(found -> assertThat(found.fileId()).isEqualTo(file));
        FileContentParams content = FileContentParams.builder()
                .vectorStoreId(store.id())
                .fileId(file)
                .build();
        assertThat(client.lists()
                        .vectorStores()
                        .files()
                        .content(content)
                        .data()
                        .get(0)
                        .text())
                .contains("In Bergen umbrellas are sold at every corner.");
    }

    @Test
    @SuppressWarnings("deprecation") // It still is the way to read attributes of any name.
    void marksAndRemovesAFileOfAVectorStore() {
        VectorStore store = stores.create();
        String file = file("It rains.").id();
        stores.files().create(store.id(), storeFile(file));
        FileUpdateParams.Attributes town = FileUpdateParams.Attributes.builder()
                .putAdditionalProperty("town", JsonValue.from("Bergen"))
                .build();
        VectorStoreFile marked = stores.files()
                .update(
                        file,
                        FileUpdateParams.builder()
                                .vectorStoreId(store.id())
                                .attributes(town)
                                .build());
        assertThat(marked.attributes().orElseThrow()._additionalProperties())
                .containsEntry("town", JsonValue.from("Bergen"));
        FileDeleteParams removed =
                FileDeleteParams.builder().vectorStoreId(store.id()).build();
        assertThat(stores.files().delete(file, removed).deleted()).isTrue();
        assertThat(files.retrieve(file).id()).isEqualTo(file);
    }

    @Test
    void addsABatchOfFiles() {
        VectorStore store = stores.create();
        List<String> added =
                List.of(file("Ants.").id(), file("Bees.").id(), file("Cats.").id());
        VectorStoreFileBatch batch = stores.fileBatches()
                .create(
                        store.id(),
                        FileBatchCreateParams.builder().fileIds(added).build());
        FileBatchRetrieveParams where =
                FileBatchRetrieveParams.builder().vectorStoreId(store.id()).build();
        VectorStoreFileBatch done = await(
                () -> stores.fileBatches().retrieve(batch.id(), where),
                one -> one.status().equals(VectorStoreFileBatch.Status.COMPLETED));
        assertThat(done.fileCounts().completed()).isEqualTo(3);
        FileBatchListFilesParams one = FileBatchListFilesParams.builder()
                .vectorStoreId(store.id())
                .limit(1)
                .build();
        assertThat(client.lists().vectorStores().fileBatches().listFiles(batch.id(), one).autoPager().stream()
                        .map(VectorStoreFile::id))
                .containsExactlyInAnyOrderElementsOf(added);
        FileBatchCancelParams cancel =
                FileBatchCancelParams.builder().vectorStoreId(store.id()).build();
        assertThat(stores.fileBatches().cancel(batch.id(), cancel).status())
                .isEqualTo(VectorStoreFileBatch.Status.COMPLETED);
    }

    @Test
    void asynchronousServicesDoTheSame() {
        var async = client.async();
        VectorStore store = async.vectorStores().create().join();
        assertThat(async.vectorStores().retrieve(store.id()).join()).isEqualTo(store);
        String file = file("It rains.").id();
        assertThat(async.files().retrieve(file).join().id()).isEqualTo(file);
        VectorStoreFile added =
                async.vectorStores().files().create(store.id(), storeFile(file)).join();
        assertThat(added.id()).isEqualTo(file);
    }

    private FileObject file(String text) {
        return files.create(FileCreateParams.builder()
                .file(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .purpose(FilePurpose.ASSISTANTS)
                .build());
    }

    private static com.openai.models.vectorstores.files.FileCreateParams storeFile(String id) {
        return com.openai.models.vectorstores.files.FileCreateParams.builder()
                .fileId(id)
                .build();
    }

    private void awaitFile(String store, String file) {
        FileRetrieveParams where =
                FileRetrieveParams.builder().vectorStoreId(store).build();
        await(() -> stores.files().retrieve(file, where), one -> one.status().equals(VectorStoreFile.Status.COMPLETED));
    }

    private static <T> T await(Supplier<T> look, Predicate<T> done) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        T last = look.get();
        while (!done.test(last)) {
            assertThat(System.nanoTime()).as("still %s", last).isLessThan(deadline);
            last = look.get();
        }
        return last;
    }
}
