package dev.assistanttools.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Streams that are told to clients in place of a server's are as the specification has them. */
class RecordedStreamTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void anImageIsAsTheSpecificationHasIt() throws IOException {
        List<ServerSentEvent> events = events("image");
        AssistantsSpecification specification = AssistantsSpecification.load();
        assertThat(events)
                .hasSizeGreaterThan(10)
                .filteredOn(event -> !event.name().equals("done"))
                .allSatisfy(
                        event -> assertThat(specification.problemsOfEvent(event.name(), JSON.readTree(event.data())))
                                .isEmpty());
        assertThat(events)
                .filteredOn(event -> event.data().contains("image_file"))
                .hasSize(2);
    }

    private static List<ServerSentEvent> events(String name) throws IOException {
        String resource = "/recorded/" + name + ".txt";
        try (InputStream in = RecordedStreamTest.class.getResourceAsStream(resource)) {
            return ServerSentEvent.parse(
                    new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
