package dev.assistanttools.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes the nodes of a document that people write for what they should be; complains at the node that is something else. */
final class YamlNodes {

    private final BiFunction<Node, String, ? extends RuntimeException> complaint;

    /** Nodes of a document whose reader makes an exception of a node and what is wrong with it. */
    YamlNodes(BiFunction<Node, String, ? extends RuntimeException> complaint) {
        this.complaint = complaint;
    }

    /**
     * A mapping without a key twice.
     *
     * @param allowed the keys it may have; null if any
     */
    Map<String, Node> mapping(Node node, @Nullable Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw complaint.apply(node, "a mapping (key: value) is expected here");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (allowed != null && !allowed.contains(key)) {
                throw complaint.apply(
                        tuple.getKeyNode(),
                        "'" + key + "' is not known here; known are "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw complaint.apply(tuple.getKeyNode(), "'" + key + "' is there twice; keep one");
            }
        }
        return entries;
    }

    List<Node> sequence(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw complaint.apply(node, "a list (- item) is expected here");
        }
        return sequence.getValue();
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw complaint.apply(node, "a text is expected here");
        }
        return scalar.getValue();
    }

    /** A text that says something. */
    String filled(Node node) {
        String text = text(node);
        if (text.isBlank()) {
            throw complaint.apply(node, "a text is expected here");
        }
        return text;
    }

    /** The part of a mapping that must be there. */
    Node required(Map<String, Node> parts, String key, Node parent) {
        Node node = parts.get(key);
        if (node == null) {
            throw complaint.apply(parent, "there is no " + key + ":; add it");
        }
        return node;
    }
}
