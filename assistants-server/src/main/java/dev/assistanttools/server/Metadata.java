package dev.assistanttools.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pairs that clients attach to objects. */
final class Metadata {

    private Metadata() {}

    /** The metadata of a request that was checked; none said, or null, is none. */
    static ObjectNode of(ObjectNode request) {
        return changed(Json.object(), request);
    }

    /** What the request says, or the metadata as it is if it says nothing. */
    static ObjectNode changed(ObjectNode metadata, ObjectNode request) {
        JsonNode said = request.get("metadata");
        if (said == null) {
            return metadata;
        }
        return said.isNull() ? Json.object() : said.asObject();
    }
}
