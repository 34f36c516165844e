package dev.assistanttools.server;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a script of the form that {@code docs/scripts.md} describes. Works on YAML's nodes, not on objects made from them: they know
 * their lines, and nothing in the text can choose a class.
 */
final class ScriptReader {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final String name;
    private final YamlNodes nodes = new YamlNodes(this::error);

    /** The rule that is being read, from 1; 0 before the first. */
    private int rule;

    private ScriptReader(String name) {
        this.name = name;
    }

    /**
     * Reads a script.
     *
     * @throws ScriptException if it is malformed
     */
    static Script read(String name, String yaml) {
        return new ScriptReader(name).read(yaml);
    }

    private Script read(String yaml) {
        Map<String, Node> script = nodes.mapping(root(yaml), Set.of("rules"));
        Node rulesNode = script.get("rules");
        if (rulesNode == null) {
            throw new ScriptException(
                    name + ": there are no rules; write rules: and at least one rule under it.", null);
        }
        List<Script.Rule> rules = new ArrayList<>();
        Map<Integer, Node> exampleNodes = new LinkedHashMap<>();
        for (Node node : nodes.sequence(rulesNode)) {
            rule++;
            rules.add(rule(node, exampleNodes));
        }
        if (rules.isEmpty()) {
            throw error(rulesNode, "there are no rules; write at least one under rules:");
        }
        Script read = new Script(name, List.copyOf(rules));
        checkExamples(read, exampleNodes);
        return read;
    }

    private Node root(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(ScriptSource.MOST_BYTES);
        Yaml reader = new Yaml(new SafeConstructor(options));
        try {
            for (Event event : reader.parse(new StringReader(yaml))) {
                if (event instanceof AliasEvent alias) {
                    throw new ScriptException(
                            name + ", line " + (alias.getStartMark().getLine() + 1) + ": the alias *"
                                    + alias.getAnchor() + " is not taken; write the value out.",
                            null);
                }
            }
            Node root = reader.compose(new StringReader(yaml));
            if (root == null) {
                throw new ScriptException(
                        name + ": the script is empty; write rules: and at least one rule under it.", null);
            }
            return root;
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new ScriptException(
                    name + line + ": no YAML (" + e.getProblem() + "); check quotes, colons and indentation there.", e);
        } catch (YAMLException e) {
            throw new ScriptException(name + ": no YAML (" + e.getMessage() + "); correct it.", e);
        }
    }

    private Script.Rule rule(Node node, Map<Integer, Node> exampleNodes) {
        Map<String, Node> parts = nodes.mapping(node, Set.of("when", "example", "calls", "rounds", "reply"));
        Node when = nodes.required(parts, "when", node);
        Node reply = nodes.required(parts, "reply", node);
        Node example = parts.get("example");
        if (example != null) {
            exampleNodes.put(rule, example);
        }
        Pattern pattern = pattern(when);
        List<List<Script.Call>> rounds = rounds(parts, pattern);
        int calls = rounds.stream().mapToInt(List::size).sum();
        return new Script.Rule(
                rule,
                pattern,
                example == null ? null : nodes.text(example),
                rounds,
                template(reply, nodes.text(reply).stripTrailing(), pattern, calls));
    }

    private Pattern pattern(Node node) {
        try {
            return Pattern.compile(nodes.text(node), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw error(node, "the pattern is no regular expression (" + e.getDescription() + "); correct it");
        }
    }

    private List<List<Script.Call>> rounds(Map<String, Node> parts, Pattern when) {
        Node calls = parts.get("calls");
        Node rounds = parts.get("rounds");
        if (calls != null && rounds != null) {
            throw error(rounds, "a rule has calls or rounds, not both; put the calls into the first round");
        }
        List<List<Script.Call>> read = new ArrayList<>();
        int before = 0;
        List<Node> roundNodes = calls != null ? List.of(calls) : rounds != null ? nodes.sequence(rounds) : List.of();
        for (Node roundNode : roundNodes) {
            List<Script.Call> round = new ArrayList<>();
            for (Node callNode : nodes.sequence(roundNode)) {
                round.add(call(callNode, when, before));
            }
            if (round.isEmpty()) {
                throw error(roundNode, "a round has no call; write one as - tool: NAME, or leave the round out");
            }
            before += round.size();
            read.add(List.copyOf(round));
        }
        return List.copyOf(read);
    }

    private Script.Call call(Node node, Pattern when, int callsBefore) {
        Map<String, Node> parts = nodes.mapping(node, Set.of("tool", "arguments"));
        Node toolNode = nodes.required(parts, "tool", node);
        String tool = nodes.text(toolNode);
        if (!TOOL_NAME.matcher(tool).matches()) {
            throw error(toolNode, "'" + tool + "' is no tool's name; use letters, digits, _ and -, at most 64");
        }
        Node arguments = parts.get("arguments");
        return new Script.Call(
                tool, arguments == null ? new JsonTemplate.Members(Map.of()) : members(arguments, when, callsBefore));
    }

    private JsonTemplate.Members members(Node node, Pattern when, int callsBefore) {
        Map<String, JsonTemplate> members = new LinkedHashMap<>();
        nodes.mapping(node, null).forEach((key, value) -> members.put(key, json(value, when, callsBefore)));
        return new JsonTemplate.Members(members);
    }

    private JsonTemplate json(Node node, Pattern when, int callsBefore) {
        if (node instanceof MappingNode) {
            return members(node, when, callsBefore);
        }
        if (node instanceof SequenceNode items) {
            return new JsonTemplate.Items(items.getValue().stream()
                    .map(item -> json(item, when, callsBefore))
                    .toList());
        }
        String value = nodes.text(node);
        Tag tag = node.getTag();
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        if (!number && !tag.equals(Tag.BOOL) && !tag.equals(Tag.NULL)) {
            return new JsonTemplate.Text(template(node, value, when, callsBefore));
        }
        if (tag.equals(Tag.NULL)) {
            return new JsonTemplate.Fixed(JsonNodeFactory.instance.nullNode());
        }
        if (number ? JSON_NUMBER.matcher(value).matches() : value.equals("true") || value.equals("false")) {
            return new JsonTemplate.Fixed(JsonTemplate.EXACT.readTree(value));
        }
        throw error(node, "'" + value + "' is text to JSON and something else to YAML; put it in quotes");
    }

    private Template template(Node node, String text, Pattern when, int calls) {
        Template template;
        try {
            template = Template.parse(text);
        } catch (IllegalArgumentException e) {
            throw error(node, String.valueOf(e.getMessage()));
        }
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Output output && output.call() > calls) {
                throw error(
                        node,
                        "${out." + output.call() + "} is an output that is not there yet; " + calls
                                + (calls == 1 ? " call comes" : " calls come") + " before, counted from 1");
            }
            if (part instanceof Template.Capture capture && !hasGroup(when, capture.group())) {
                throw error(
                        node,
                        "the pattern has no group ${" + capture.group() + "}; write it as (?<" + capture.group()
                                + ">...), or count groups from 1");
            }
        }
        return template;
    }

    private static boolean hasGroup(Pattern pattern, String group) {
        if (Character.isDigit(group.charAt(0))) {
            return Integer.parseInt(group) <= pattern.matcher("").groupCount();
        }
        try {
            // Java 17 does not list a pattern's names, but refuses a reference to one that is not there.
            return Pattern.compile(pattern.pattern() + "\\k<" + group + ">") != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** An example that another rule answers, or none, would be offered to users in vain. */
    private void checkExamples(Script script, Map<Integer, Node> exampleNodes) {
        exampleNodes.forEach((number, node) -> {
            rule = number;
            int answering = answering(script, node);
            if (answering == 0) {
                throw error(node, "the rule's pattern is not found in its own example; correct one of them");
            }
            if (answering != number) {
                throw error(node, "rule " + answering + " answers this example first; move or narrow that rule");
            }
        });
    }

    private int answering(Script script, Node example) {
        try {
            return script.match(nodes.text(example))
                    .map(match -> match.rule().number())
                    .orElse(0);
        } catch (Script.TooComplexException e) {
            throw error(example, String.valueOf(e.getMessage()));
        }
    }

    private ScriptException error(Node node, String problem) {
        String place = (rule == 0 ? "" : ", rule " + rule) + ", line "
                + (node.getStartMark().getLine() + 1);
        return new ScriptException(name + place + ": " + problem + ".", null);
    }
}
