package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

final class JsonTest {

    private static final int DEEPEST = 400;

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void whatCanBeReadCanBeWrittenInAList() {
        JsonNode deepest = Json.read(nested(DEEPEST));

        String list = Json.write(Json.array().add(Json.object().set("data", deepest)));

        assertThat(list).isEqualTo("[{\"data\":" + nested(DEEPEST) + "}]");
    }

    @Test
    void aDeeperTextIsRefused() {
        assertThatThrownBy(() -> Json.read(nested(DEEPEST + 1))).isInstanceOf(JacksonException.class);
    }
}
