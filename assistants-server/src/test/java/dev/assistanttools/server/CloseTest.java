package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CloseTest {

    private final FakeModel model = new FakeModel();

    private AssistantsServer build(int port) {
        return AssistantsServer.builder().port(port).model(model).build();
    }

    @Test
    void closingEndsStreamsWithAFailedRun() {
        model.thenWaiting(new CountDownLatch(1), "Hel");
        AssistantsServer server = build(0).start();
        Api api = new Api(server);
        String thread = api.thread("Hi");
        try (Stream<String> lines = api.openStream(
                        "/threads/" + thread + "/runs",
                        "{\"assistant_id\":\"" + api.assistant() + "\",\"stream\":true}")
                .body()) {
            var names = lines.filter(line -> line.startsWith("event: ")).iterator();
            while (!names.next().equals("event: thread.message.delta")) {}

            server.close();

            assertThat((Iterable<String>) () -> names)
                    .containsExactly(
                            "event: thread.message.incomplete",
                            "event: thread.run.step.failed",
                            "event: thread.run.failed",
                            "event: done");
        }
    }

    @Test
    void closingFreesThePort() throws IOException {
        AssistantsServer server = build(0).start();
        int port = java.net.URI.create(server.baseUrl()).getPort();
        new Api(server).get("/assistants");

        server.close();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void closingTwiceIsNoError() {
        AssistantsServer server = build(0).start();

        server.close();
        server.close();

        assertThatThrownBy(server::baseUrl).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AssistantsServer server = build(taken.getLocalPort());

            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage("The server can't listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use; choose another one, or 0 for any free one.");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsSaidInOneSentence() {
        AssistantsServer server =
                AssistantsServer.builder().host("192.0.2.1").model(model).build();

        assertThatThrownBy(server::start)
                .isInstanceOf(ServerStartException.class)
                .hasMessageStartingWith("The server can't listen on 192.0.2.1:0 (")
                .hasMessageEndingWith("choose an address of this machine, such as 127.0.0.1.");
    }

    @Test
    void aServerStartsOnce() {
        try (AssistantsServer server = build(0).start()) {
            assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aServerNeedsAModel() {
        assertThatThrownBy(() -> AssistantsServer.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A server needs a model: builder().model(..).");
    }
}
