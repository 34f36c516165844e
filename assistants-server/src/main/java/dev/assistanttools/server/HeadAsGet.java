package dev.assistanttools.server;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Shows a HEAD request to the routes as the GET that it stands for; Jetty sends no body for it. Javalin would say 200 to any. */
final class HeadAsGet extends HttpServletRequestWrapper {

    private HeadAsGet(HttpServletRequest head) {
        super(head);
    }

    /** The request, if it is no HEAD. */
    static ServletRequest of(ServletRequest request) {
        return request instanceof HttpServletRequest http && "HEAD".equals(http.getMethod())
                ? new HeadAsGet(http)
                : request;
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
