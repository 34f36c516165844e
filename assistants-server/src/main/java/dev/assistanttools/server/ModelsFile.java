package dev.assistanttools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads a file that maps models' names to endpoints, of the form that {@code docs/models.md} describes. Works on YAML's nodes, which know
 * their lines. No key stands in such a file: it names the variables that hold them.
 */
final class ModelsFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> ENDPOINT = Set.of(
            "base-url",
            "api",
            "key-variable",
            "key-header",
            "api-version",
            "context-tokens",
            "token-limit",
            "connect-timeout",
            "read-timeout",
            "total-timeout",
            "retries",
            "longest-retry-wait");

    private final String name;
    private final Function<String, @Nullable String> variables;
    private final YamlNodes nodes = new YamlNodes(this::error);

    ModelsFile(String name, Function<String, @Nullable String> variables) {
        this.name = name;
        this.variables = variables;
    }

    static Model read(Path file, Function<String, @Nullable String> variables) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ModelsFileException(file + ": a file of models has at most 1 MiB; make it smaller.", null);
            }
            String yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ModelsFile(String.valueOf(file.getFileName()), variables).read(yaml);
        } catch (NoSuchFileException e) {
            throw new ModelsFileException("There is no file " + file + "; name a YAML file that exists.", e);
        } catch (CharacterCodingException e) {
            throw new ModelsFileException(file + ": the text is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new ModelsFileException(
                    "The file " + file + " can't be read (" + e.getClass().getSimpleName()
                            + "); name a file that this user may read.",
                    e);
        }
    }

    Model read(String yaml) {
        Node root = root(yaml);
        Map<String, Node> parts = nodes.mapping(root, Set.of("endpoints", "models"));
        Map<String, Model> endpoints = new LinkedHashMap<>();
        nodes.mapping(nodes.required(parts, "endpoints", root), null)
                .forEach((key, node) -> endpoints.put(key, endpoint(node)));
        Map<String, Model> models = new LinkedHashMap<>();
        Node names = nodes.required(parts, "models", root);
        nodes.mapping(names, null).forEach((key, node) -> models.put(key, model(node, endpoints)));
        try {
            return new ModelsByName(models);
        } catch (IllegalArgumentException e) {
            throw error(names, "there must be at least one model, and each needs a name");
        }
    }

    private Node root(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) {
                throw new ModelsFileException(name + ": the file is empty; write endpoints: and models:.", null);
            }
            return root;
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new ModelsFileException(
                    name + line + ": no YAML (" + e.getProblem() + "); check quotes, colons and indentation there.", e);
        } catch (YAMLException e) {
            throw new ModelsFileException(name + ": no YAML (" + e.getMessage() + "); correct it.", e);
        }
    }

    /** An endpoint's name alone, or with the name that the model has there. */
    private Model model(Node node, Map<String, Model> endpoints) {
        Map<String, Node> parts = node instanceof ScalarNode
                ? Map.of("endpoint", node)
                : nodes.mapping(node, Set.of("endpoint", "model"));
        Node at = nodes.required(parts, "endpoint", node);
        Model endpoint = endpoints.get(nodes.filled(at));
        if (endpoint == null) {
            throw error(
                    at,
                    "there is no endpoint '" + nodes.filled(at) + "'; known are "
                            + String.join(", ", endpoints.keySet()));
        }
        return parts.containsKey("model") ? endpoint.calledAs(nodes.filled(parts.get("model"))) : endpoint;
    }

    private Model endpoint(Node node) {
        Map<String, Node> parts = nodes.mapping(node, ENDPOINT);
        EndpointSettings settings;
        try {
            settings = settings(node, parts);
        } catch (IllegalArgumentException e) {
            throw error(node, "the endpoint can't be used (" + e.getMessage() + ")");
        }
        return choice(parts, "api", "chat-completions", "responses")
                ? Model.responses(settings)
                : Model.chatCompletions(settings);
    }

    private EndpointSettings settings(Node node, Map<String, Node> parts) {
        EndpointSettings.Timeouts timeouts = EndpointSettings.Timeouts.defaults();
        EndpointSettings.Retries retries = EndpointSettings.Retries.defaults();
        Node version = parts.get("api-version");
        Node context = parts.get("context-tokens");
        return new EndpointSettings(
                nodes.filled(nodes.required(parts, "base-url", node)),
                key(parts.get("key-variable")),
                choice(parts, "key-header", "authorization", "api-key")
                        ? EndpointSettings.KeyHeader.API_KEY
                        : EndpointSettings.KeyHeader.AUTHORIZATION,
                version == null ? null : nodes.filled(version),
                new EndpointSettings.Timeouts(
                        duration(parts.get("connect-timeout"), timeouts.connect()),
                        duration(parts.get("read-timeout"), timeouts.read()),
                        duration(parts.get("total-timeout"), timeouts.total())),
                new EndpointSettings.Retries(
                        parts.containsKey("retries") ? number(parts.get("retries")) : retries.most(),
                        duration(parts.get("longest-retry-wait"), retries.longestWait())),
                context == null ? null : (Integer) number(context),
                choice(parts, "token-limit", "max_completion_tokens", "max_tokens")
                        ? EndpointSettings.TokenLimit.MAX_TOKENS
                        : EndpointSettings.TokenLimit.MAX_COMPLETION_TOKENS);
    }

    private @Nullable String key(@Nullable Node variable) {
        if (variable == null) {
            return null;
        }
        String key = variables.apply(nodes.filled(variable));
        if (key == null || key.isBlank()) {
            throw error(
                    variable, "the variable " + nodes.filled(variable) + " is not set; set it to the endpoint's key");
        }
        return key.strip();
    }

    /** Whether it is the second of the two words; the first is the default. */
    private boolean choice(Map<String, Node> parts, String key, String first, String second) {
        Node node = parts.get(key);
        String chosen = node == null ? first : nodes.filled(node);
        if (node != null && !chosen.equals(first) && !chosen.equals(second)) {
            throw error(node, key + " is " + first + " or " + second);
        }
        return chosen.equals(second);
    }

    private int number(Node node) {
        if (!nodes.filled(node).matches("[0-9]{1,9}")) {
            throw error(node, "a whole number is expected here");
        }
        return Integer.parseInt(nodes.filled(node));
    }

    private Duration duration(@Nullable Node node, Duration otherwise) {
        if (node == null) {
            return otherwise;
        }
        return Duration.ofMillis(Amounts.millis(nodes.filled(node))
                .orElseThrow(() -> error(node, "a time is expected here, such as 500ms, 30s or 5m")));
    }

    private ModelsFileException error(Node node, String problem) {
        return new ModelsFileException(
                name + ", line " + (node.getStartMark().getLine() + 1) + ": " + problem + ".", null);
    }
}
