package dev.assistanttools.server;

import tools.jackson.databind.node.ObjectNode;

/** How many files of a vector store, or of a batch, are how far. */
record FileCounts(int inProgress, int completed, int failed, int cancelled) {

    int total() {
        return inProgress + completed + failed + cancelled;
    }

    ObjectNode toJson() {
        return Json.object()
                .put("in_progress", inProgress)
                .put("completed", completed)
                .put("failed", failed)
                .put("cancelled", cancelled)
                .put("total", total());
    }
}
