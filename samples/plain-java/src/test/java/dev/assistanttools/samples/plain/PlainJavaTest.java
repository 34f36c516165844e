package dev.assistanttools.samples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainJavaTest {

    @Test
    void answersByCallingTheTool() {
        assertThat(run("How many kilometres are 26.2 miles?"))
                .contains("convert_length {\"length\":{\"value\":\"26.2\",\"unit\":\"miles\"},\"unit\":\"kilometres\"}")
                .contains("-> {\"value\":42.1648128,\"unit\":\"KILOMETRES\"}")
                .contains("26.2 miles are 42.1648128 kilometres.");
    }

    @Test
    void saysThatAScriptAnswers() {
        assertThat(run("How many miles are 10 kilometres?")).contains("conversions.yaml (not a language model)");
    }

    private static String run(String question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainJava.run(question, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
