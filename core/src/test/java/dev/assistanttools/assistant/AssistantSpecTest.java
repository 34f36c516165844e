package dev.assistanttools.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.HostedTool;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssistantSpecTest {

    private static final AssistantSpec SPEC = AssistantSpec.named("weather");

    @Test
    void growsWithoutChanging() {
        AssistantSpec grown = SPEC.withModel("gpt-4.1").withMetadata("a", "1").withMetadata("a", "2");
        assertThat(grown.metadata()).isEqualTo(Map.of("a", "2"));
        assertThat(SPEC.model()).isEmpty();
    }

    @Test
    void refusesWhatTheApiWouldRefuse() {
        assertThatThrownBy(() -> AssistantSpec.named(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> AssistantSpec.named("n".repeat(257))).hasMessageContaining("at most 256");
        assertThatThrownBy(() -> SPEC.withDescription("d".repeat(513))).hasMessageContaining("at most 512");
        assertThatThrownBy(() -> SPEC.withMetadata("k".repeat(65), "v")).hasMessageContaining("at most 64");
        assertThatThrownBy(() -> SPEC.withTemperature(2.1)).hasMessageContaining("0 to 2");
    }

    @Test
    void takesEachHostedToolOnce() {
        AssistantSpec spec = SPEC.withHostedTool(HostedTool.fileSearch());
        assertThatThrownBy(() -> spec.withHostedTool(HostedTool.fileSearch(3))).hasMessageContaining("file_search");
    }

    @Test
    void leavesRoomForItsOwnMetadata() {
        AssistantSpec spec = SPEC;
        for (int i = 0; i < 14; i++) {
            spec = spec.withMetadata("k" + i, "v");
        }
        AssistantSpec full = spec;
        assertThatThrownBy(() -> full.withMetadata("k14", "v")).hasMessageContaining("at most 14");
        assertThatThrownBy(() -> SPEC.withMetadata("assistant-tools.name", "x")).hasMessageContaining("kept for");
    }
}
