package dev.assistanttools.server;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an endpoint says of an error; each part is empty if it says nothing of it.
 *
 * @param message the sentence
 * @param code a word for programs, or the type where there is none
 * @param param what in the request is meant
 */
record UpstreamError(String message, String code, String param) {

    private static final Pattern UNKNOWN = Pattern.compile(
            "unsupported|unrecogni[sz]ed|unknown|unexpected|extra|not (permitted|allowed|supported)|(does not|doesn't) support",
            Pattern.CASE_INSENSITIVE);

    /** The forms in use: {@code {"error": {...}}}, {@code {"error": "text"}}, the members bare, and FastAPI's {@code detail}. */
    static UpstreamError of(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isString()) {
            return new UpstreamError(error.stringValue(), "", "");
        }
        JsonNode from = error.isObject() ? error : body;
        String message = from.path("message").asString("");
        if (message.isEmpty() && body.has("detail")) {
            JsonNode detail = body.get("detail");
            message = detail.isString() ? detail.stringValue() : Json.write(detail);
        }
        String code = from.path("code").isString() ? from.path("code").stringValue() : "";
        return new UpstreamError(
                message,
                code.isEmpty() ? from.path("type").asString("") : code,
                from.path("param").asString(""));
    }

    /** From the body of an answer, whatever it is. */
    static UpstreamError ofBody(String body) {
        try {
            return of(Json.read(body));
        } catch (JacksonException e) {
            // A page for people, as proxies send it, says less than the status.
            return new UpstreamError(body.stripLeading().startsWith("<") ? "" : body, "", "");
        }
    }

    /** Whether the request, or what is wrong with it, is mentioned by this name. */
    boolean mentions(String name) {
        return param.contains(name) || message.toLowerCase(Locale.ROOT).contains(name);
    }

    /** Whether a member of the request by this name is refused as such, whatever its value. */
    boolean doesNotKnow(String name) {
        return mentions(name)
                && (UNKNOWN.matcher(code).find() || UNKNOWN.matcher(message).find());
    }

    boolean isRateLimit() {
        return code.startsWith("rate_limit") || code.equals("insufficient_quota") || code.equals("429");
    }

    /** A limit that waiting does not lift. */
    boolean isQuota() {
        return code.equals("insufficient_quota");
    }
}
