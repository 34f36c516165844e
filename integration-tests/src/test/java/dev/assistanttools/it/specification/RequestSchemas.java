package dev.assistanttools.it.specification;

import dev.assistanttools.it.wire.AssistantsSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The specification's operations and what their requests may hold, with the limits that it states in words or not at all. */
final class RequestSchemas {

    private static final Set<String> METHODS = Set.of("get", "post", "delete");

    private final ObjectNode document;

    private RequestSchemas(ObjectNode document) {
        this.document = document;
    }

    static RequestSchemas load() {
        ObjectNode document = AssistantsSpecification.document();
        RequestLimits.apply(document);
        return new RequestSchemas(document);
    }

    /** All operations, in the document's order. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        boolean form = content.has("multipart/form-data");
        JsonNode body =
                content.path(form ? "multipart/form-data" : "application/json").path("schema");
        List<Operation.Query> queries = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                queries.add(new Operation.Query(
                        parameter.path("name").asString(),
                        parameter.path("schema").asObject()));
            }
        }
        return new Operation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                body.isMissingNode() ? null : object(body),
                form,
                List.copyOf(queries));
    }

    private ObjectNode object(JsonNode schema) {
        return shape(schema).alternatives().get(0);
    }

    /** The schema without references and unions. */
    Shape shape(JsonNode schema) {
        List<ObjectNode> alternatives = new ArrayList<>();
        boolean nullable = collect(schema, alternatives);
        // A string of a few known values or any other, as models are, is any string.
        if (alternatives.stream().anyMatch(each -> Shape.kind(each) == Shape.Kind.STRING && !each.has("enum"))) {
            alternatives.removeIf(each -> Shape.kind(each) == Shape.Kind.STRING && each.has("enum"));
        }
        return new Shape(List.copyOf(alternatives), nullable);
    }

    /** Returns whether null is one of the alternatives. */
    private boolean collect(JsonNode schema, List<ObjectNode> alternatives) {
        if (schema.has("$ref")) {
            return collect(document.at(schema.path("$ref").asString().substring(1)), alternatives);
        }
        @Nullable JsonNode union = union(schema);
        if (union != null) {
            boolean nullable = false;
            for (JsonNode each : union) {
                nullable |= collect(each, alternatives);
            }
            return nullable;
        }
        if (schema.path("type").asString("").equals("null")) {
            return true;
        }
        alternatives.add(schema.asObject());
        return false;
    }

    private static @Nullable JsonNode union(JsonNode schema) {
        for (String word : List.of("anyOf", "oneOf")) {
            JsonNode union = schema.path(word);
            if (union.isArray() && !Shape.saysOnlyWhatIsRequired(union.get(0))) {
                return union;
            }
        }
        return null;
    }
}
