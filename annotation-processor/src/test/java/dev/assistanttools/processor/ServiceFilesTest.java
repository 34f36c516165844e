package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** How build tools find the processor, and what they may assume of it. */
class ServiceFilesTest {

    @Test
    void theCompilerFindsTheProcessor() {
        assertThat(ServiceLoader.load(Processor.class))
                .filteredOn(processor -> processor instanceof AssistantToolProcessor)
                .hasSize(1);
    }

    @Test
    void gradleKnowsThatEachClassIsProcessedOnItsOwn() throws IOException {
        try (InputStream file = AssistantToolProcessor.class.getResourceAsStream(
                "/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(AssistantToolProcessor.class.getName() + ",isolating");
        }
    }
}
