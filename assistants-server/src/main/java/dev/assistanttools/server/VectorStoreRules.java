package dev.assistanttools.server;

import tools.jackson.databind.JsonNode;

/** What requests about vector stores may hold. */
final class VectorStoreRules {

    private static final int FILES = 500;
    private static final int BATCH = 2000;
    private static final int LEAST_TOKENS = 100;
    private static final int MOST_TOKENS = 4096;
    private static final int MOST_DAYS = 365;
    private static final int MOST_RESULTS = 50;

    /** Each is a search of its own. */
    private static final int QUERIES = 100;

    private static final String STRATEGY = "chunking_strategy";

    private VectorStoreRules() {}

    static void create(RequestValidator body) {
        body.only("file_ids", "name", "description", "expires_after", STRATEGY, "metadata");
        body.texts("file_ids", FILES).text("name").text("description").metadata();
        expiry(body);
        strategy(body);
    }

    static void modify(RequestValidator body) {
        body.only("name", "expires_after", "metadata").nullable("name", "expires_after");
        body.text("name").metadata();
        expiry(body);
    }

    /** A store that is made with the assistant or thread it is for. */
    static void inline(RequestValidator store) {
        store.only("file_ids", STRATEGY, "metadata")
                .texts("file_ids", Integer.MAX_VALUE)
                .metadata();
        strategy(store);
    }

    static void addFile(RequestValidator file) {
        file.only("file_id", STRATEGY, "attributes").requiredText("file_id").attributes();
        strategy(file);
    }

    static void addBatch(RequestValidator body) {
        body.only("file_ids", "files", STRATEGY, "attributes");
        if (body.has("file_ids") && body.has("files")) {
            throw body.invalid(
                    "files",
                    "Mutually exclusive parameters: Ensure you are only providing one of: 'file_ids' or 'files'.",
                    "mutually_exclusive_parameters");
        }
        if (body.has("files")) {
            body.notEmpty("files").objects("files", BATCH, VectorStoreRules::addFile);
        } else {
            body.required("file_ids").notEmpty("file_ids").texts("file_ids", BATCH);
        }
        strategy(body.attributes());
    }

    static void attributes(RequestValidator body) {
        body.only("attributes").required("attributes").attributes();
    }

    static void search(RequestValidator body) {
        body.only("query", "rewrite_query", "max_num_results", "filters", "ranking_options")
                .required("query");
        JsonNode query = body.expect(
                "query", "one of a string or array of strings", value -> value.isString() || value.isArray());
        if (query.isString()) {
            body.requiredText("query");
        } else {
            body.notEmpty("query").texts("query", QUERIES);
        }
        body.flag("rewrite_query").integer("max_num_results", 1, MOST_RESULTS);
        body.object("filters", AttributeFilter::check);
        body.object(
                "ranking_options",
                options -> options.only("ranker", "score_threshold")
                        .choice("ranker", "none", "auto", "default-2024-11-15")
                        .decimal("score_threshold", 0, 1));
    }

    private static void expiry(RequestValidator body) {
        body.object("expires_after", expiry -> {
            expiry.only("anchor", "days").requiredText("anchor").choice("anchor", "last_active_at");
            expiry.required("days").integer("days", 1, MOST_DAYS);
        });
    }

    private static void strategy(RequestValidator body) {
        body.object(STRATEGY, strategy -> {
            strategy.requiredText("type").choice("type", "auto", "static");
            if (strategy.object().get("type").stringValue().equals("auto")) {
                strategy.only("type");
                return;
            }
            strategy.only("type", "static").requiredObject("static", VectorStoreRules::sizes);
        });
    }

    private static void sizes(RequestValidator sizes) {
        String max = "max_chunk_size_tokens";
        String overlap = "chunk_overlap_tokens";
        sizes.only(max, overlap);
        sizes.required(max).integer(max, LEAST_TOKENS, MOST_TOKENS);
        sizes.required(overlap).integer(overlap, 0, sizes.object().get(max).intValue() / 2);
    }
}
