package dev.assistanttools.it.faults;

import dev.assistanttools.it.faults.FaultyThread.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An Assistants API on plain sockets that loses connections, cuts answers short, refuses, and sends slowly and oddly, as seeds say.
 * Serves one request for each connection.
 */
final class FaultServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int MOST_PIECE = 7;

    private final ServerSocket socket;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, FaultyThread> threads = new ConcurrentHashMap<>();

    FaultServer() throws IOException {
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        workers.execute(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    /** A thread of the API that goes wrong by its seed. */
    FaultyThread thread(String id, long seed) {
        FaultyThread thread = new FaultyThread(id, seed);
        threads.put(id, thread);
        return thread;
    }

    void forget(String id) {
        threads.remove(id);
    }

    @Override
    public void close() throws IOException {
        socket.close();
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
        try (connection) {
            connection.setTcpNoDelay(true);
            HttpRequest request = HttpRequest.read(connection.getInputStream());
            FaultyThread thread = threads.get(request.path().get(1));
            if (thread == null) {
                send(connection, HttpAnswer.error(404, "No thread found."), Fault.NONE);
                return;
            }
            Fault fault;
            HttpAnswer answer;
            synchronized (thread) {
                fault = thread.next();
                answer = answer(thread, request, fault);
            }
            send(connection, answer, fault);
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpAnswer answer(FaultyThread thread, HttpRequest request, Fault fault) {
        if (fault == Fault.LOST_REQUEST || fault == Fault.REFUSED) {
            return thread.refusal();
        }
        HttpAnswer answer = thread.answer(request);
        return fault == Fault.REFUSED_AND_DONE ? HttpAnswer.error(500, "It was done, but nobody knows.") : answer;
    }

    private static void send(Socket connection, HttpAnswer answer, Fault fault)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        switch (fault) {
            case LOST_REQUEST, LOST_ANSWER -> connection.setSoLinger(true, 0); // the client sees a reset
            case CUT_ANSWER -> {
                out.write(answer.head());
                out.write(answer.body(), 0, ThreadLocalRandom.current().nextInt(answer.body().length));
            }
            case SLOW_ANSWER -> {
                out.write(answer.head());
                slowly(out, answer.body());
            }
            case NONE, REFUSED, REFUSED_AND_DONE -> {
                out.write(answer.head());
                out.write(answer.body());
            }
        }
        out.flush();
    }

    /** In pieces that end anywhere, also inside a character. */
    private static void slowly(OutputStream out, byte[] body) throws IOException, InterruptedException {
        int waits = 0;
        for (int at = 0; at < body.length; ) {
            int piece = Math.min(1 + ThreadLocalRandom.current().nextInt(MOST_PIECE * 10), body.length - at);
            out.write(body, at, piece);
            out.flush();
            at += piece;
            if (waits++ < MOST_PIECE) {
                Thread.sleep(1);
            }
        }
    }
}
