package dev.assistanttools.server;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Why a run or a step failed, as the client reads it. */
record RunError(String code, String message) {

    private static final String SERVER_ERROR = "server_error";
    private static final Set<String> OF_STEPS = Set.of(SERVER_ERROR, "rate_limit_exceeded");

    static RunError serverError(String message) {
        return new RunError(SERVER_ERROR, message);
    }

    /** The same for a step, which knows fewer codes. */
    RunError ofStep() {
        return OF_STEPS.contains(code) ? this : serverError(message);
    }

    static void put(ObjectNode json, @Nullable RunError error) {
        if (error == null) {
            json.putNull("last_error");
        } else {
            json.putObject("last_error").put("code", error.code).put("message", error.message);
        }
    }
}
