package dev.assistanttools.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives the API's form to errors that no route sees: what is no HTTP, and what breaks outside of a route. */
final class HttpErrors extends ErrorHandler {

    private final AnswerHeaders every;

    HttpErrors(AnswerHeaders every) {
        this.every = every;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        // A version or coding that no client of this API would use is the client's mistake; a 5xx makes clients repeat
        // it.
        boolean foreign = code == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 || code == HttpStatus.NOT_IMPLEMENTED_501;
        int status = foreign ? HttpStatus.BAD_REQUEST_400 : code;
        response.setStatus(status);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "application/json");
        if (!headers.contains(AnswerHeaders.REQUEST_ID)) {
            every.give(headers::put);
        }
        Content.Sink.write(response, true, body(status, HttpStatus.getMessage(code)), callback);
    }

    /** The name of the status says it all: reasons and causes may name classes of the server. */
    private static String body(int status, String name) {
        return Json.write(ApiError.ofStatus(status, name + ".").toJson());
    }
}
