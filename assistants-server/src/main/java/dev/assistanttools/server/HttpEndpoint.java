package dev.assistanttools.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP side: routes over Javalin, errors in the API's form, the headers that every answer carries.
 *
 * <p>Jetty is set up here rather than by Javalin: embedded, the server shall neither print nor log at start, nor use threads that keep
 * its host running.
 */
final class HttpEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final String STARTED = "assistants-server.started";
    private static final int THREADS = 200;
    private static final int HEARTBEATS = 3;
    private static final int TOO_MANY = 429;
    private static final long SHUTDOWN_IDLE_MILLIS = 50;

    private final String host;
    private final Server server;
    private final ServerConnector connector;
    private final AnswerHeaders headers;
    private final HttpErrors errors;

    HttpEndpoint(ServerSettings settings, AnswerHeaders headers, Consumer<RoutesConfig> routes) {
        this.host = settings.host();
        this.headers = headers;
        this.errors = new HttpErrors(headers);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("assistants-server-http");
        threads.setDaemon(true);
        this.server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(idleMillis(settings));
        // Clients keep connections open for later requests; none will come when the server stops.
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        server.addConnector(connector);
        server.setErrorHandler(errors);
        server.setHandler(handler(routes));
    }

    /** A stream is silent between two heartbeats, and no machine keeps time to the millisecond. */
    private static long idleMillis(ServerSettings settings) {
        return Math.max(
                settings.idleTimeout().toMillis(),
                settings.heartbeat().multipliedBy(HEARTBEATS).toMillis());
    }

    /**
     * Takes the port. Who connects waits until {@link #start()}.
     *
     * @throws ServerStartException if it can't be had
     */
    void open() {
        try {
            connector.open();
        } catch (Exception e) {
            throw new ServerStartException(reason(e), e);
        }
    }

    /** Begins to answer. */
    void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new ServerStartException("The HTTP server does not start: " + e.getMessage(), e);
        }
    }

    private String reason(Exception e) {
        String at = "The server can't listen on " + host + ":" + connector.getPort();
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage());
        if (root instanceof BindException && why.contains("in use")) {
            return at + ": the port is in use; choose another one, or 0 for any free one.";
        }
        if (why.contains("Permission denied")) {
            return at + ": this user may not open the port; choose one above 1023.";
        }
        return at + " (" + (root.getMessage() == null ? root.getClass().getSimpleName() : why)
                + "): choose an address of this machine, such as 127.0.0.1.";
    }

    int port() {
        return connector.getLocalPort();
    }

    void stop(Duration timeout) {
        try {
            server.setStopTimeout(timeout.toMillis());
            server.stop();
            // A server that was opened and not started does not close it by itself.
            connector.close();
        } catch (Exception e) {
            LOG.warn("The HTTP server did not stop cleanly.", e);
        }
    }

    private ServletContextHandler handler(Consumer<RoutesConfig> routes) {
        Javalin javalin = Javalin.create(config -> configure(config, routes));
        ServletContextHandler handler = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        handler.setContextPath("/");
        handler.setErrorHandler(errors);
        handler.addFilter(
                (request, response, chain) -> chain.doFilter(HeadAsGet.of(request), response),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(new ServletHolder(new JavalinServlet(javalin.unsafe)), "/*");
        return handler;
    }

    private void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.routes.before(this::greet);
        config.routes.after(HttpEndpoint::time);
        config.routes.exception(ApiError.class, (error, context) -> fail(context, error));
        config.routes.exception(
                EndpointNotFound.class,
                (e, context) ->
                        fail(context, ApiError.unknownUrl(context.method().name(), context.path())));
        config.routes.exception(MethodNotAllowedResponse.class, (e, context) -> {
            String allowed = e.getDetails().get("availableMethods");
            context.header("allow", allowed == null ? "" : allowed);
            fail(context, ApiError.methodNotAllowed(context.method().name(), context.path()));
        });
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> fail(context, ApiError.ofStatus(e.getStatus(), String.valueOf(e.getMessage()))));
        config.routes.exception(Exception.class, (e, context) -> {
            String requestId = String.valueOf(context.res().getHeader(AnswerHeaders.REQUEST_ID));
            LOG.error("Request {} ({} {}) failed.", requestId, context.method(), context.path(), e);
            fail(context, ApiError.internal(requestId));
        });
        config.router.javaLangErrorHandler(HttpEndpoint::fail);
        routes.accept(config.routes);
    }

    private void greet(Context context) {
        context.attribute(STARTED, System.nanoTime());
        headers.give(context::header);
    }

    private static void time(Context context) {
        Long started = context.attribute(STARTED);
        if (started != null) {
            context.header(AnswerHeaders.PROCESSING_MILLIS, String.valueOf((System.nanoTime() - started) / 1_000_000));
        }
    }

    /** An error of the JVM, which Javalin keeps away from exception handlers. */
    private static void fail(HttpServletResponse response, Error error) {
        String requestId = String.valueOf(response.getHeader(AnswerHeaders.REQUEST_ID));
        LOG.error("Request {} failed.", requestId, error);
        ApiError shown = ApiError.internal(requestId);
        try {
            response.setStatus(shown.status());
            response.setContentType("application/json");
            response.getOutputStream().write(Json.write(shown.toJson()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("The client of request {} has left.", requestId, e);
        }
    }

    private static void fail(Context context, ApiError error) {
        context.status(error.status());
        if (error.status() == TOO_MANY) {
            context.header("retry-after", String.valueOf(ApiError.RETRY_AFTER_SECONDS));
        }
        Replies.json(context, error.toJson());
    }
}
