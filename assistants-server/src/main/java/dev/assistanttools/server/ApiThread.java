package dev.assistanttools.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A thread of the API: a conversation. */
record ApiThread(String id, long createdAt, ObjectNode toolResources, ObjectNode metadata) {

    /** A thread as a checked request wants it. */
    static ApiThread of(String id, long now, ObjectNode request) {
        return new ApiThread(id, now, Json.object(), Json.object()).with(request);
    }

    /** This thread with the members of a request; what it leaves out stays. */
    ApiThread with(ObjectNode changes) {
        return new ApiThread(id, createdAt, toolResources(changes), Metadata.changed(metadata, changes));
    }

    private ObjectNode toolResources(ObjectNode changes) {
        JsonNode said = changes.get("tool_resources");
        if (said == null) {
            return toolResources;
        }
        return said.isNull() ? Json.object() : said.asObject();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "thread").put("created_at", createdAt);
        json.set("tool_resources", toolResources);
        json.set("metadata", metadata);
        return json;
    }
}
