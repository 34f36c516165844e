package dev.assistanttools.it.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An Assistants API on plain sockets that loses connections, cuts answers short, falls silent, refuses, and sends slowly and
 * oddly, as plans say. Keeps a connection until something went wrong on it, or a stream has ended.
 */
final class FaultServer implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final ServerSocket socket;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, FaultyThread> threads = new ConcurrentHashMap<>();

    FaultServer() throws IOException {
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        workers.execute(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    /** A thread of the API. */
    FaultyThread add(FaultyThread thread) {
        threads.put(thread.id(), thread);
        return thread;
    }

    void forget(FaultyThread thread) {
        threads.remove(thread.id());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
        workers.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                workers.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        connections.add(connection);
        try (connection) {
            connection.setTcpNoDelay(true);
            while (serveNext(connection)) {
                // The connection is kept.
            }
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    /** Whether there may be another request. */
    private boolean serveNext(Socket connection) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.read(connection.getInputStream());
        if (hasGone(connection)) {
            return false;
        }
        FaultyThread thread = threads.get(request.path().get(1));
        if (thread == null) {
            FaultySending.whole(connection, HttpAnswer.error(404, "No thread found."));
            return true;
        }
        Fault fault;
        FaultySending sending;
        synchronized (thread) {
            fault = thread.plan().ofAnswer(request.isStreamed());
            thread.note(request, fault);
            sending = new FaultySending(connection, answer(thread, request, fault), thread.plan());
        }
        return sending.send(fault);
    }

    /**
     * Whether the client has given up already, as happens where the machine has no time for this server. Nobody can tell what becomes of
     * such a request; here it is lost.
     */
    private static boolean hasGone(Socket connection) throws IOException {
        connection.setSoTimeout(1);
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            connection.setSoTimeout(0);
        }
    }

    private static HttpAnswer answer(FaultyThread thread, HttpRequest request, Fault fault) {
        return switch (fault) {
            case LOST_REQUEST, SERVER_ERROR -> thread.serverError();
            case RATE_LIMITED, RATE_LIMIT_STORM -> thread.rateLimit();
            case LONG_WAIT -> thread.longWait();
            case ERROR_THOUGH_DONE -> {
                thread.answer(request);
                yield HttpAnswer.error(500, "It was done, but nobody knows.");
            }
            default -> thread.answer(request);
        };
    }
}
