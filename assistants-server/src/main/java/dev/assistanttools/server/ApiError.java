package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request can't be served. State conflicts are 400, never 409: the official clients repeat a 409 by themselves.
 */
final class ApiError extends RuntimeException {

    /** How long a client is asked to wait where there is too much to do. */
    static final int RETRY_AFTER_SECONDS = 1;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    private ApiError(int status, String type, String message, @Nullable String param, @Nullable String code) {
        // No stack trace: an answer to a client, not a fault of the server.
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    /** A request that the state of things forbids. */
    static ApiError refused(String message) {
        return new ApiError(400, "invalid_request_error", message, null, null);
    }

    /** As {@link #refused(String)}, with a code that clients look at. */
    static ApiError refused(String message, String code) {
        return new ApiError(400, "invalid_request_error", message, null, code);
    }

    /** A request with a wrong value at a path such as {@code tools[0].function.name}. */
    static ApiError invalid(String message, String param, String code) {
        return new ApiError(400, "invalid_request_error", message, param, code);
    }

    /** Nothing is stored under this id. */
    static ApiError notFound(String kind, String id) {
        return notFound(kind, id, null);
    }

    /** As {@link #notFound(String, String)}, for an id at a path of the request. */
    static ApiError notFound(String kind, String id, @Nullable String param) {
        return new ApiError(404, "invalid_request_error", "No " + kind + " found with id '" + id + "'.", param, null);
    }

    /** No file has this id, or its time is over. */
    static ApiError noSuchFile(String id) {
        return new ApiError(404, "invalid_request_error", "No such File object: " + id, "id", null);
    }

    static ApiError noFileInStore(String storeId, String id) {
        return new ApiError(
                404,
                "invalid_request_error",
                "No file found with id '" + id + "' in vector store '" + storeId + "'.",
                null,
                null);
    }

    static ApiError unsupportedContentType(@Nullable String type, String accepted) {
        return refused(
                "Unsupported content type: '" + (type == null ? "" : type) + "'. This API method only accepts '"
                        + accepted + "' requests: send the header 'Content-Type: " + accepted + "'.",
                "unsupported_content_type");
    }

    /**
     * There is more to do than the server takes at once. Official clients ask again by themselves.
     *
     * @param what what there are too many of
     */
    static ApiError tooMany(String what) {
        return new ApiError(
                429,
                "rate_limit_error",
                "Rate limit reached: too many " + what + " at the same time. Please try again in " + RETRY_AFTER_SECONDS
                        + "s.",
                null,
                "rate_limit_exceeded");
    }

    /** A model that nobody answers for, in the hosted service's words. */
    static ApiError noSuchModel(String name) {
        return invalid(ModelsByName.unknown(name), "model", "model_not_found");
    }

    static ApiError unknownUrl(String method, String path) {
        return new ApiError(
                404,
                "invalid_request_error",
                "Unknown request URL: " + method + " " + path
                        + ". Please check the URL for typos: this server's paths begin with /v1.",
                null,
                "unknown_url");
    }

    static ApiError methodNotAllowed(String method, String path) {
        return new ApiError(
                405,
                "invalid_request_error",
                "Not allowed to " + method + " on " + path + ".",
                null,
                "method_not_supported");
    }

    static ApiError tooLarge(long maxBytes) {
        return new ApiError(
                413,
                "invalid_request_error",
                "The request's body is too large. Expected at most " + maxBytes + " bytes.",
                null,
                "request_too_large");
    }

    /** Says only where the log has the cause. */
    static ApiError internal(String requestId) {
        return new ApiError(
                500,
                "server_error",
                "The server had an error while processing your request. Its log has the cause under request id "
                        + requestId + ".",
                null,
                null);
    }

    /** Too many ask for the same at a time; official clients repeat the request. */
    static ApiError busy() {
        return new ApiError(503, "server_error", "The server is busy with other files; please try again.", null, null);
    }

    /** The server stops and can't finish what was asked. */
    static ApiError closing() {
        return new ApiError(503, "server_error", "The server is shutting down.", null, null);
    }

    /** Any other status that the HTTP layer decided on. */
    static ApiError ofStatus(int status, String message) {
        return new ApiError(status, status >= 500 ? "server_error" : "invalid_request_error", message, null, null);
    }

    int status() {
        return status;
    }

    /** The body of the answer, and the data of a stream's error event. */
    ObjectNode toJson() {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body;
    }
}
