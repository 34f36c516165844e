package dev.assistanttools.springai;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.SchemaGenerator;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.ai.util.json.schema.JsonSchemaGenerator;

/** Spring AI's victools and core's own are two libraries, and both work. */
class BesideSpringAiIT {

    record Stop(String city, Optional<Integer> nights, List<Stop> detours) {}

    static class Trips {

        @AssistantTool(description = "Plans a trip.")
        String plan(@ToolParam(description = "where to go") List<Stop> stops) {
            return "planned " + stops.size();
        }
    }

    @Test
    void theVictoolsOfTheApplicationIsSpringAis() {
        assertThat(SchemaGenerator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("jsonschema-generator-5.0.0.jar");
    }

    @Test
    void aBeanIsReadAtRunTimeAndSpringAiMakesItsSchemasAllTheSame() throws Exception {
        ToolRegistry registry = ToolRegistry.builder().reflective(new Trips()).build();
        String springAis =
                JsonSchemaGenerator.generateForMethodInput(Trips.class.getDeclaredMethod("plan", List.class));

        assertThat(registry.definitions().get(0).schema().json()).isEqualTo("""
                {"type":"object","properties":{"stops":{"type":"array","description":"where to go","items":\
                {"$ref":"#/$defs/Stop"}}},"required":["stops"],"additionalProperties":false,"$defs":{"Stop":\
                {"type":"object","properties":{"city":{"type":"string"},"nights":{"type":["integer","null"]},\
                "detours":{"type":"array","items":{"$ref":"#/$defs/Stop"}}},"required":["city","nights","detours"],\
                "additionalProperties":false}}}""");
        assertThat(springAis).contains("\"stops\"", "\"city\"");
        assertThat(ToolDispatcher.of(registry)
                        .dispatch(new ToolCall("call_1", "plan", "{\"stops\":[{\"city\":\"Nome\",\"detours\":[]}]}"))
                        .output())
                .isEqualTo("planned 1");
    }
}
