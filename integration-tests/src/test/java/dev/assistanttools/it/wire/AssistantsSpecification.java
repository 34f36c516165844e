package dev.assistanttools.it.wire;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published document of the Assistants API v2 as a judge of answers. Immutable, thread-safe. */
public final class AssistantsSpecification {

    private static final String DOCUMENT = "/openai/assistants-openapi.yaml";
    private static final String ADDRESS = "https://specification.example/assistants-openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, String> eventSchemas = new HashMap<>();

    private AssistantsSpecification(ObjectNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
        for (String union :
                List.of("ThreadStreamEvent", "RunStreamEvent", "RunStepStreamEvent", "MessageStreamEvent")) {
            for (JsonNode event : document.at("/components/schemas/" + union + "/oneOf")) {
                eventSchemas.put(
                        event.at("/properties/event/enum/0").asString(),
                        event.at("/properties/data/$ref").asString());
            }
        }
        // The document says that the data is the error object itself, but openai-python's event handler does not notice
        // that
        // form; all official clients notice the object that error responses have.
        eventSchemas.put("error", "#/components/schemas/ErrorResponse");
    }

    /** Reads the document from the test resources and corrects its known defects. */
    static AssistantsSpecification load() {
        return new AssistantsSpecification(document());
    }

    /** The document with its known defects corrected; each call reads it anew. */
    public static ObjectNode document() {
        try (InputStream in = AssistantsSpecification.class.getResourceAsStream(DOCUMENT)) {
            ObjectNode document = (ObjectNode) new YAMLMapper().readTree(Objects.requireNonNull(in, DOCUMENT));
            SpecificationCorrections.apply(document);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the document that matches, such as {@code /threads/{thread_id}}; empty if there is no such operation. */
    Optional<String> operation(String method, String path) {
        String[] parts = path.split("/", -1);
        String verb = method.toLowerCase(Locale.ROOT);
        // A literal part is a better match than a parameter: /threads/runs is no thread.
        return document.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(verb))
                .map(Map.Entry::getKey)
                .filter(template -> matches(template.split("/", -1), parts))
                .min((a, b) -> Integer.compare(parameters(a), parameters(b)));
    }

    /** What is wrong with a successful answer's body. */
    List<String> problemsOfAnswer(String method, String operation, JsonNode body) {
        JsonNode reference = document.path("paths")
                .path(operation)
                .path(method.toLowerCase(Locale.ROOT))
                .at("/responses/200/content/application~1json/schema/$ref");
        return problems(reference.asString(), body);
    }

    /** What is wrong with an error's body. */
    List<String> problemsOfError(JsonNode body) {
        return problems("#/components/schemas/ErrorResponse", body);
    }

    /** What is wrong with the data of a stream's event. */
    List<String> problemsOfEvent(String name, JsonNode data) {
        @Nullable String reference = eventSchemas.get(name);
        return reference == null ? List.of("the specification has no event " + name) : problems(reference, data);
    }

    private List<String> problems(String reference, JsonNode value) {
        return schemas
                .computeIfAbsent(reference, ref -> registry.getSchema(SchemaLocation.of(ADDRESS + ref)))
                .validate(value)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static boolean matches(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            boolean fits = template[i].startsWith("{") ? !path[i].isEmpty() : template[i].equals(path[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int parameters(String template) {
        return (int) template.chars().filter(c -> c == '{').count();
    }
}
