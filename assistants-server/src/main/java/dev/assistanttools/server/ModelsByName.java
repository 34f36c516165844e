package dev.assistanttools.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several models, each for the names that it is asked by. */
final class ModelsByName implements Model {

    private static final String ANY = "*";

    private final Map<String, Model> exact = new LinkedHashMap<>();

    /** Those with the most of the name first. */
    private final List<Entry> patterns;

    private record Entry(String pattern, Pattern compiled, Model model) {

        static Entry of(String pattern, Model model) {
            // Between the quotes, a star ends the quoted text and begins it anew.
            String regex = Pattern.quote(pattern).replace(ANY, "\\E.*\\Q");
            return new Entry(pattern, Pattern.compile(regex, Pattern.DOTALL), model);
        }

        int letters() {
            return pattern.replace(ANY, "").length();
        }
    }

    /**
     * Models by names, and by patterns in which {@code *} stands for anything.
     *
     * @throws IllegalArgumentException if there is none, or a name is blank
     */
    ModelsByName(Map<String, ? extends Model> models) {
        if (models.isEmpty() || models.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Models by name are at least one, and each has a name.");
        }
        models.forEach((name, model) -> {
            if (!name.contains(ANY)) {
                exact.put(name, model);
            }
        });
        patterns = models.entrySet().stream()
                .filter(entry -> entry.getKey().contains(ANY))
                .map(entry -> Entry.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Entry::letters).reversed())
                .toList();
    }

    private Optional<Model> find(String name) {
        Model known = exact.get(name);
        if (known != null) {
            return known.knows(name) ? Optional.of(known) : Optional.empty();
        }
        return patterns.stream()
                .filter(entry -> entry.compiled().matcher(name).matches())
                .map(Entry::model)
                .findFirst()
                .filter(model -> model.knows(name));
    }

    @Override
    public boolean knows(String name) {
        return find(name).isPresent();
    }

    @Override
    public OptionalLong contextTokens(String name) {
        return find(name).map(model -> model.contextTokens(name)).orElse(OptionalLong.empty());
    }

    @Override
    public String description() {
        Map<String, Model> all = new LinkedHashMap<>(exact);
        patterns.forEach(entry -> all.put(entry.pattern(), entry.model()));
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().description())
                .collect(Collectors.joining("; "));
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
        // A run may have been created when its model was known still.
        Model model = find(request.model())
                .orElseThrow(() -> new ModelException("server_error", unknown(request.model()), null));
        return model.respond(request, deltas);
    }

    /** What the hosted service said of a model that there is not. */
    static String unknown(String name) {
        return "The requested model '" + name + "' does not exist.";
    }

    /** A model that is asked by another name than the run's. */
    record Renamed(Model model, String name) implements Model {

        @Override
        public OptionalLong contextTokens(String asked) {
            return model.contextTokens(name);
        }

        @Override
        public String description() {
            return name + " by " + model.description();
        }

        @Override
        public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
            return model.respond(
                    new ModelRequest(
                            name, request.instructions(), request.turns(), request.tools(), request.settings()),
                    deltas);
        }
    }
}
