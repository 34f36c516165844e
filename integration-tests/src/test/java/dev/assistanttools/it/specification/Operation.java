package dev.assistanttools.it.specification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of the specification.
 *
 * @param id its {@code operationId}
 * @param method the HTTP method
 * @param path the path with its parameters in braces, below the API's base
 * @param body the schema of the request's body; null if it takes none
 * @param form whether the body is a multipart form rather than JSON
 * @param queries the parameters that its query may have
 */
record Operation(
        String id, String method, String path, @Nullable ObjectNode body, boolean form, List<Query> queries) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** A parameter of the query; the schema's limits are the API's. */
    record Query(String name, ObjectNode schema) {}

    /** The names of the path's parameters, in order. */
    List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether it answers with a page of a list. */
    boolean isList() {
        return queries.stream().anyMatch(query -> query.name().equals("limit"));
    }

    /** How many things a page of its list may have. */
    int longestPage() {
        return queries.stream()
                .filter(query -> query.name().equals("limit"))
                .mapToInt(query -> query.schema().path("maximum").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** The path of one thing. */
    String at(Map<String, String> parameters) {
        return PARAMETER.matcher(path).replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(Objects.requireNonNull(parameters.get(name), name));
        });
    }

    /** The schema of the body of an operation that takes one. */
    ObjectNode requiredBody() {
        return Objects.requireNonNull(body, id);
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
