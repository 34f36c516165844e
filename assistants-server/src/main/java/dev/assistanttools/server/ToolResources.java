package dev.assistanttools.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files and vector stores that assistants, threads and messages name for their tools. What they name must be there; a store that
 * they describe is made with them. Thread-safe.
 */
final class ToolResources {

    private static final String RESOURCES = "tool_resources";
    private static final String FILE_SEARCH = "file_search";
    private static final String CODE = "code_interpreter";
    private static final String STORE_IDS = "vector_store_ids";
    private static final String STORES = "vector_stores";
    private static final String FILE_IDS = "file_ids";

    /** As the hosted service had it: stores that are made for a thread go seven days after they were last used. */
    private static final int DAYS_OF_THREADS = 7;

    private final Stores stores;
    private final VectorStores vectorStores;
    private final Ids ids;
    private final Clock clock;

    ToolResources(Stores stores, VectorStores vectorStores, Ids ids, Clock clock) {
        this.stores = stores;
        this.vectorStores = vectorStores;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does the work in one transaction, more than once if need be, then begins to read the files that it put into vector stores. */
    <T> T fill(Supplier<T> work) {
        return vectorStores.fill(work);
    }

    /** The request of an assistant, naming the stores that it described, which are made now; in a transaction of {@link #fill}. */
    ObjectNode ofAssistant(ObjectNode request) {
        return resolved(request, null);
    }

    /** As {@link #ofAssistant}, for a thread: a store that is made for it expires. */
    ObjectNode ofThread(ObjectNode request) {
        return resolved(request, DAYS_OF_THREADS);
    }

    private ObjectNode resolved(ObjectNode request, @Nullable Integer expiryDays) {
        JsonNode said = request.path(RESOURCES);
        said.path(CODE).path(FILE_IDS).forEach(id -> requireFile(id, null));
        JsonNode search = said.path(FILE_SEARCH);
        search.path(STORE_IDS).forEach(id -> vectorStores.get(id.stringValue()));
        if (!search.hasNonNull(STORES)) {
            return request;
        }
        ObjectNode resolved = request.deepCopy();
        ObjectNode named = resolved.required(RESOURCES).required(FILE_SEARCH).asObject();
        named.remove(STORES);
        ArrayNode storeIds = named.putArray(STORE_IDS);
        search.get(STORES).forEach(store -> storeIds.add(make(store.asObject(), expiryDays)));
        return resolved;
    }

    /**
     * Refuses a message that names files which are not there.
     *
     * @param path of the message in its request, up to the names of its members
     */
    void requireFiles(Message message, String path) {
        for (int i = 0; i < message.content().size(); i++) {
            JsonNode image = message.content().get(i).path("image_file");
            if (image.isObject()) {
                requireFile(image.required("file_id"), path + "content[" + i + "].image_file.file_id");
            }
        }
        for (int i = 0; i < message.attachments().size(); i++) {
            requireFile(message.attachments().get(i).required("file_id"), path + "attachments[" + i + "].file_id");
        }
    }

    private void requireFile(JsonNode id, @Nullable String path) {
        if (stores.files().find(id.stringValue(), now()).isEmpty()) {
            throw ApiError.notFound("file", id.stringValue(), path);
        }
    }

    private String make(ObjectNode described, @Nullable Integer expiryDays) {
        ObjectNode request = described.deepCopy();
        if (expiryDays != null) {
            request.putObject("expires_after").put("anchor", "last_active_at").put("days", expiryDays);
        }
        return vectorStores
                .insert(VectorStore.of(ids.vectorStore(), now(), request), request)
                .id();
    }

    /**
     * Gives attachments of messages to the tools that they name, in a transaction of {@link #fill} that holds the thread: files to be
     * searched go into the thread's vector store, which is made if it has none.
     */
    void attach(String threadId, ArrayNode attachments) {
        Set<String> searched = filesFor(FILE_SEARCH, attachments);
        Set<String> computed = filesFor(CODE, attachments);
        if (searched.isEmpty() && computed.isEmpty()) {
            return;
        }
        ApiThread thread = stores.thread(threadId);
        ObjectNode resources = thread.toolResources().deepCopy();
        if (!computed.isEmpty()) {
            addForCode(threadId, resources.withObject("/" + CODE).withArray(FILE_IDS), computed);
        }
        if (!searched.isEmpty()) {
            fillStore(resources, searched);
        }
        ObjectNode changes = Json.object();
        changes.set(RESOURCES, resources);
        stores.threads().update(thread.with(changes));
    }

    /** A thread with more would be none that clients know. */
    private static void addForCode(String threadId, ArrayNode files, Set<String> fileIds) {
        files.forEach(id -> fileIds.remove(id.stringValue()));
        fileIds.forEach(files::add);
        if (!fileIds.isEmpty() && files.size() > ToolRules.FILES) {
            throw ApiError.refused("Thread " + threadId + " can have at most " + ToolRules.FILES
                    + " files for code_interpreter, but it would have " + files.size() + ".");
        }
    }

    private void fillStore(ObjectNode resources, Set<String> fileIds) {
        List<String> named = storeIds(resources);
        Optional<VectorStore> there =
                named.isEmpty() ? Optional.empty() : stores.vectorStores().findToChange(named.get(0));
        String storeId;
        if (there.isPresent()) {
            storeId = there.get().requireLive(now()).id();
            stores.vectorStores().touch(storeId, now());
        } else {
            storeId = make(Json.object(), DAYS_OF_THREADS);
            resources.putObject(FILE_SEARCH).putArray(STORE_IDS).add(storeId);
        }
        vectorStores.holdFiles(fileIds);
        fileIds.forEach(fileId -> vectorStores.put(fileId, storeId, null, Json.object()));
    }

    private static Set<String> filesFor(String tool, ArrayNode attachments) {
        Set<String> fileIds = new LinkedHashSet<>();
        for (JsonNode attachment : attachments) {
            boolean named = attachment
                    .path("tools")
                    .valueStream()
                    .anyMatch(each -> each.path("type").asString("").equals(tool));
            if (named) {
                fileIds.add(attachment.required("file_id").stringValue());
            }
        }
        return fileIds;
    }

    /** The vector stores that a run on the thread may search: those of its assistant, then those of its thread. */
    List<String> storesOf(Run run) {
        Set<String> storeIds = new LinkedHashSet<>();
        JsonNode planned = run.said(RESOURCES);
        if (planned != null) {
            storeIds.addAll(storeIds(planned));
        }
        storeIds.addAll(storesOfThread(run.threadId()));
        return new ArrayList<>(storeIds);
    }

    List<String> storesOfThread(String threadId) {
        return stores.threads()
                .find(threadId)
                .map(thread -> storeIds(thread.toolResources()))
                .orElse(List.of());
    }

    private static List<String> storeIds(JsonNode resources) {
        return resources
                .path(FILE_SEARCH)
                .path(STORE_IDS)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Refuses a run whose stores have expired; one that was deleted is passed over. */
    void requireLive(Run run) {
        for (String storeId : storesOf(run)) {
            stores.vectorStores().find(storeId).ifPresent(store -> store.requireLive(now()));
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
