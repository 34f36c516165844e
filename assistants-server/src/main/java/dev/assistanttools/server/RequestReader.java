package dev.assistanttools.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a request says: its JSON body, and which page of a list it asks for. */
final class RequestReader {

    private static final String JSON = "application/json";
    private static final String FILE_SEARCH_CONTENT = "step_details.tool_calls[*].file_search.results[*].content";

    private final int maxBodyBytes;

    RequestReader(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** The body after the check; no body at all stands for an empty object. */
    ObjectNode body(Context context, Consumer<RequestValidator> check) {
        byte[] bytes = bytes(context);
        ObjectNode body = bytes.length == 0 ? Json.object() : object(context, bytes);
        check.accept(RequestValidator.body(body));
        return body;
    }

    private byte[] bytes(Context context) {
        try {
            InputStream body = context.bodyInputStream();
            byte[] bytes = body.readNBytes(maxBodyBytes);
            if (body.read() >= 0) {
                throw ApiError.tooLarge(maxBodyBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw ApiError.refused("The request's body could not be read to its end.");
        }
    }

    private static ObjectNode object(Context context, byte[] bytes) {
        // As it was sent: the servlet's own reader of it fails at charsets that no JVM knows.
        String type = context.header("content-type");
        if (type != null && !mediaType(type).equals(JSON)) {
            throw ApiError.unsupportedContentType(type, JSON);
        }
        JsonNode body;
        try {
            body = Json.read(bytes);
        } catch (JacksonException e) {
            throw ApiError.refused("We could not parse the JSON body of your request" + place(e) + ".");
        }
        if (!body.isObject()) {
            throw ApiError.refused("The JSON body of your request must be an object.");
        }
        return body.asObject();
    }

    /** Without parameters such as a charset. */
    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    PageRequest page(Context context) {
        return page(context, PageRequest.DEFAULT_LIMIT, PageRequest.MAX_LIMIT);
    }

    PageRequest page(Context context, int defaultLimit, int maxLimit) {
        String order = context.queryParam("order");
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw Complaints.unsupported("order", order, "asc", "desc");
        }
        return new PageRequest(
                limit(context.queryParam("limit"), defaultLimit, maxLimit),
                "asc".equals(order),
                notEmpty(context.queryParam("after")),
                notEmpty(context.queryParam("before")));
    }

    /** Whether {@code include[]} asks for what searches found; refuses anything else in it. */
    boolean includesSearchContent(Context context) {
        List<String> includes = context.queryParams("include[]");
        for (String include : includes) {
            if (!include.equals(FILE_SEARCH_CONTENT)) {
                throw Complaints.unsupported("include[]", include, FILE_SEARCH_CONTENT);
            }
        }
        return !includes.isEmpty();
    }

    private static int limit(@Nullable String limit, int defaultLimit, int maxLimit) {
        if (limit == null || limit.isEmpty()) {
            return defaultLimit;
        }
        if (!limit.matches("-?[0-9]{1,9}")) {
            throw ApiError.invalid(
                    "Invalid type for 'limit': expected an integer, but got a string instead.",
                    "limit",
                    "invalid_type");
        }
        int value = Integer.parseInt(limit);
        if (value < 1) {
            throw Complaints.tooSmall("limit", "integer", "1", value);
        }
        if (value > maxLimit) {
            throw Complaints.tooBig("limit", "integer", String.valueOf(maxLimit), value);
        }
        return value;
    }

    private static @Nullable String notEmpty(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
