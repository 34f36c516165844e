package dev.assistanttools.server;

import javax.sql.DataSource;

/** All that is at rest, over one database. */
record Stores(
        Database database,
        AssistantStore assistants,
        ThreadStore threads,
        MessageStore messages,
        RunStore runs,
        StepStore steps,
        FileStore files,
        VectorStoreStore vectorStores,
        VectorStoreFileStore vectorStoreFiles,
        FileBatchStore fileBatches) {

    /** Brings the tables up to date first. */
    static Stores over(DataSource source) {
        Database database = Database.over(source);
        return new Stores(
                database,
                new AssistantStore(database),
                new ThreadStore(database),
                new MessageStore(database),
                new RunStore(database),
                new StepStore(database),
                new FileStore(database),
                new VectorStoreStore(database),
                new VectorStoreFileStore(database),
                new FileBatchStore(database));
    }

    Assistant assistant(String id) {
        return assistants.find(id).orElseThrow(() -> ApiError.notFound("assistant", id));
    }

    ApiThread thread(String id) {
        return threads.find(id).orElseThrow(() -> ApiError.notFound("thread", id));
    }

    Message message(String threadId, String id) {
        thread(threadId);
        return messages.find(threadId, id).orElseThrow(() -> ApiError.notFound("message", id));
    }

    Run run(String threadId, String id) {
        thread(threadId);
        return runs.find(threadId, id).orElseThrow(() -> ApiError.notFound("run", id));
    }
}
