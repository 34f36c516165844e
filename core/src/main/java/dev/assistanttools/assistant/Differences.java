package dev.assistanttools.assistant;

import dev.assistanttools.json.CanonicalJson;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RemoteFunction;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a draft would change about an assistant, in words. Compares meanings: notation and order of JSON do not matter. */
final class Differences {

    private static final int LONGEST_QUOTE = 60;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(AssistantSnapshot remote, AssistantDraft draft) {
        Differences differences = new Differences();
        differences.text("name", remote.name(), draft.name());
        differences.text("model", remote.model(), draft.model());
        differences.text("instructions", remote.instructions(), draft.instructions());
        differences.text("description", remote.description(), draft.description());
        differences.functions(remote.functions(), draft.functions());
        differences.hostedTools(remote.hostedTools(), draft.hostedTools());
        differences.metadata(remote.metadata(), draft.metadata());
        differences.sampling(remote.sampling(), draft.sampling());
        return differences.found;
    }

    private void text(String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(what + ": " + quote(before) + " -> " + quote(after));
        }
    }

    private void functions(List<RemoteFunction> before, List<ToolDefinition> after) {
        Map<String, RemoteFunction> stored = new LinkedHashMap<>();
        for (RemoteFunction function : before) {
            if (stored.put(function.name(), function) != null) {
                found.add("function '" + function.name() + "' is there twice");
            }
        }
        for (ToolDefinition definition : after) {
            RemoteFunction function = stored.remove(definition.name());
            if (function == null) {
                found.add("function '" + definition.name() + "' is new");
            } else {
                function(function, definition);
            }
        }
        stored.keySet().forEach(name -> found.add("function '" + name + "' is no longer a tool"));
    }

    private void function(RemoteFunction before, ToolDefinition after) {
        List<String> parts = new ArrayList<>();
        if (!before.description().equals(after.description())) {
            parts.add("description");
        }
        if (!isSameJson(before.parameters(), after.schema().json())) {
            parts.add("parameters");
        }
        if (before.strict() != after.strict()) {
            parts.add("strict " + before.strict() + " -> " + after.strict());
        }
        if (!parts.isEmpty()) {
            found.add("function '" + after.name() + "': " + String.join(", ", parts));
        }
    }

    private void hostedTools(List<HostedTool> before, List<HostedTool> after) {
        for (HostedTool tool : after) {
            if (before.stream().noneMatch(stored -> stored.type().equals(tool.type()))) {
                found.add("tool " + tool.type() + " is new");
            } else if (before.stream().noneMatch(tool::isSatisfiedBy)) {
                found.add("tool " + tool.type() + ": settings");
            }
        }
    }

    /** All but this library's marks, which say nothing of what the assistant is. */
    private void metadata(Map<String, String> before, Map<String, String> after) {
        new TreeMap<>(after).forEach((key, value) -> {
            String stored = before.get(key);
            if (key.startsWith(SyncMarks.PREFIX)) {
                return;
            }
            if (stored == null) {
                found.add("metadata '" + key + "' is new");
            } else if (!stored.equals(value)) {
                found.add("metadata '" + key + "': " + quote(stored) + " -> " + quote(value));
            }
        });
    }

    private void sampling(Sampling before, Sampling after) {
        sampled("temperature", before.temperature(), after.temperature());
        sampled("top_p", before.topP(), after.topP());
        sampled("reasoning_effort", before.reasoningEffort(), after.reasoningEffort());
    }

    /** Not every API tells what it has stored; then the fingerprint alone decides. */
    private <T> void sampled(String what, Optional<T> before, Optional<T> after) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            found.add(what + ": " + before.get() + " -> " + after.get());
        }
    }

    private static boolean isSameJson(String one, String other) {
        try {
            return one.equals(other) || CanonicalJson.of(one).equals(CanonicalJson.of(other));
        } catch (UnreadableJsonException e) {
            // Too large or too deep to be put in order, so at least not the same text.
            return false;
        }
    }

    private static String quote(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_QUOTE ? "'" + line.substring(0, LONGEST_QUOTE) + "...'" : "'" + line + "'";
    }
}
