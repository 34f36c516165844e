package dev.assistanttools.contract;

import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.tool.ToolDefinition;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas by what they take. The earlier one counts as models were held to it; the later one as generated code
 * reads it, to which absent and null are the same and both forms of a map are welcome (docs/decisions/0016).
 */
final class SchemaComparison {

    private final DifferenceList differences;
    private final boolean strictSwitched;
    private final KeywordComparison keywords;
    private final IdentityHashMap<Object, Set<Object>> compared = new IdentityHashMap<>();

    private SchemaComparison(DifferenceList differences, boolean strictSwitched) {
        this.differences = differences;
        this.strictSwitched = strictSwitched;
        this.keywords = new KeywordComparison(differences, strictSwitched);
    }

    static void compare(ToolDefinition was, ToolDefinition is, DifferenceList differences) {
        Map<?, ?> before =
                FragmentReader.object(FragmentReader.parse(was.schema().json()), "a schema");
        Map<?, ?> after = FragmentReader.object(FragmentReader.parse(is.schema().json()), "a schema");
        new SchemaComparison(differences, was.strict() != is.strict())
                .compare(SchemaShape.of(before), SchemaShape.of(after));
        if (differences.isEmpty() && !JsonLayout.compact(before).equals(JsonLayout.compact(after))) {
            differences.wording(SchemaShape.ROOT, "The schema is written another way; it takes the same calls.");
        }
    }

    /** Compares two places that are there in both schemas. */
    private void compare(SchemaShape was, SchemaShape is) {
        if (was.takesNull() && !is.takesNull()) {
            differences.breaking(is.place(), "It could be null, and can't be any more.");
        } else if (!was.takesNull() && is.takesNull() && !is.isAnything()) {
            differences.widening(is.place(), "It may be null now.");
        }
        notes(was, is);
        body(was, is);
    }

    private void notes(SchemaShape was, SchemaShape is) {
        ShapeNotes before = was.notes();
        ShapeNotes after = is.notes();
        String place = after.describedAt().isEmpty() ? is.place() : after.describedAt();
        if (!before.otherWords().equals(after.otherWords())) {
            differences.wording(place + "/description", "The description is another.");
        }
        if (!before.form().equals(after.form())) {
            differences.breaking(
                    place + "/description",
                    "It was written " + formText(before) + ", and is written " + formText(after) + " now.");
        }
        if (!isSame(before.examples(), after.examples())) {
            differences.wording(place + "/examples", "The examples are others.");
        }
        Optional<Object> absence = before.absence();
        Optional<Object> absenceNow = after.absence();
        if (absence.isPresent() && absenceNow.isPresent()) {
            if (!JsonTree.isSame(plain(absence.get()), plain(absenceNow.get()))) {
                differences.breaking(
                        is.place(),
                        "Left out it means " + JsonLayout.compact(absenceNow.get()) + " now, not "
                                + JsonLayout.compact(absence.get()) + ".");
            }
        } else if (absence.isPresent()) {
            differences.breaking(is.place(), "Left out it no longer means " + JsonLayout.compact(absence.get()) + ".");
        } else if (absenceNow.isPresent()) {
            differences.wording(
                    is.place(),
                    "It says now what it means when it is left out: " + JsonLayout.compact(absenceNow.get()) + ".");
        }
    }

    /** A value as a tool that is not strict shows it: a map as an object, and nothing for what is absent. */
    private static Object plain(Object value) {
        Map<Object, Object> properties = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, property) -> {
                if (property != JsonTree.NULL) {
                    properties.put(name, plain(property));
                }
            });
            return properties;
        }
        if (!(value instanceof List<?> elements)) {
            return value;
        }
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> pair) || !pair.keySet().equals(Set.of("key", "value"))) {
                return elements.stream().map(SchemaComparison::plain).toList();
            }
            properties.put(pair.get("key"), plain(Objects.requireNonNull(pair.get("value"))));
        }
        return properties;
    }

    private static String formText(ShapeNotes notes) {
        return notes.form().map(form -> "as " + form).orElse("in no form of its own");
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one == null || other == null) ? one == other : JsonTree.isSame(one, other);
    }

    /** Types that contain themselves end here, too: two nodes are compared once. */
    private void body(SchemaShape was, SchemaShape is) {
        boolean isFirst = compared.computeIfAbsent(
                        was.body(), key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(is.body());
        if (!isFirst || (was.isAnything() && is.isAnything())) {
            return;
        }
        if (is.isAnything()) {
            differences.widening(is.place(), "It may be any JSON now.");
        } else if (was.isAnything()) {
            differences.breaking(is.place(), "It could be any JSON, and must be " + phrase(is) + " now.");
        } else if (!was.branches().isEmpty() || !is.branches().isEmpty()) {
            choice(was, is);
        } else if (strictSwitched
                && !was.types().equals(is.types())
                && was.mapValues().isPresent()
                && is.mapValues().isPresent()) {
            compare(was.mapKeys().orElseThrow(), is.mapKeys().orElseThrow());
            compare(was.mapValues().get(), is.mapValues().get());
            keywords.compareSizes(was, is);
        } else if (typesFit(was, is)) {
            keywords.compare(was, is);
            if (was.types().contains("array")) {
                compare(was.items(), is.items());
            }
            if (was.types().contains("object")) {
                properties(was, is);
            }
        }
    }

    private boolean typesFit(SchemaShape was, SchemaShape is) {
        Set<String> types = is.types();
        boolean fits = was.types().stream().allMatch(type -> takes(types, type));
        if (!fits) {
            differences.breaking(is.place(), "It was " + phrase(was) + ", and is " + phrase(is) + " now.");
        } else if (!was.types().containsAll(types)) {
            differences.widening(is.place(), "It was " + phrase(was) + ", and may be " + phrase(is) + " now.");
        }
        return fits;
    }

    private static boolean takes(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private static String phrase(SchemaShape shape) {
        if (!shape.branches().isEmpty()) {
            return shape.branches().stream()
                    .map(branch -> branch.discriminator().map(JsonText::quote).orElseGet(() -> phrase(branch)))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (shape.isAnything()) {
            return "any JSON";
        }
        return shape.types().stream()
                .map(type -> switch (type) {
                    case "array" -> "a list";
                    case "integer", "object" -> "an " + type;
                    case "null" -> "null";
                    default -> "a " + type;
                })
                .collect(Collectors.joining(" or "));
    }

    private void choice(SchemaShape was, SchemaShape is) {
        ChoiceMatch match = ChoiceMatch.of(was, is);
        match.pairs().forEach(this::compare);
        if (match.pairs().isEmpty()) {
            differences.breaking(is.place(), "It was " + phrase(was) + ", and is " + phrase(is) + " now.");
            return;
        }
        for (SchemaShape branch : match.gone()) {
            differences.breaking(branch.place(), "The form " + form(branch) + " is gone.");
        }
        for (SchemaShape branch : match.added()) {
            differences.widening(branch.place(), "The form " + form(branch) + " is new.");
        }
        keywords.compareBesideChoice(was, is);
    }

    private static String form(SchemaShape branch) {
        return branch.discriminator().map(JsonText::quote).orElseGet(() -> "of " + phrase(branch));
    }

    private void properties(SchemaShape was, SchemaShape is) {
        Map<String, SchemaShape> before = was.properties();
        Map<String, SchemaShape> after = is.properties();
        before.forEach((name, property) -> {
            SchemaShape now = after.get(name);
            if (now != null) {
                necessity(
                        property,
                        was.required().contains(name),
                        now,
                        is.required().contains(name));
            } else if (is.others().isPresent()) {
                compare(property, is.others().get());
            } else {
                differences.breaking(
                        property.place(), "The property is gone: what a call says with it would be ignored.");
            }
        });
        after.forEach((name, property) -> {
            if (!before.containsKey(name)) {
                added(property, is.required().contains(name) && !property.isNullable(), was.others());
            }
        });
        required(was, is, after.keySet());
        others(was, is);
        order(before.keySet(), after.keySet(), is);
    }

    private void necessity(SchemaShape was, boolean wasListed, SchemaShape is, boolean isListed) {
        boolean wasRequired = wasListed && !was.isNullable();
        boolean isRequired = isListed && !is.isNullable();
        if (!wasRequired && isRequired) {
            differences.breaking(is.place(), "The property was optional, and is required now.");
        } else if (wasRequired && !isRequired) {
            differences.widening(is.place(), "The property was required, and is optional now.");
        }
        notes(was, is);
        body(was, is);
    }

    private void added(SchemaShape property, boolean isRequired, Optional<SchemaShape> before) {
        if (isRequired) {
            differences.breaking(property.place(), "The property is new and required.");
        } else if (before.isEmpty()) {
            differences.widening(property.place(), "The property is new and optional.");
        }
        before.ifPresent(others -> compare(others, property));
    }

    /** Names that are required without being described; the processor writes none. */
    private void required(SchemaShape was, SchemaShape is, Set<String> described) {
        Set<String> names = new LinkedHashSet<>(is.required());
        names.removeAll(was.required());
        names.removeAll(described);
        names.forEach(name -> differences.breaking(
                is.place("required"), "The property " + JsonText.quote(name) + " is required now."));
    }

    private void others(SchemaShape was, SchemaShape is) {
        Optional<SchemaShape> before = was.others();
        Optional<SchemaShape> after = is.others();
        if (before.isPresent() && after.isPresent()) {
            compare(before.get(), after.get());
        } else if (before.isPresent()) {
            differences.breaking(is.place(), "The object could have properties of any name, and can't any more.");
        } else if (after.isPresent()) {
            differences.widening(is.place(), "The object may have properties of any name now.");
        }
    }

    private void order(Set<String> before, Set<String> after, SchemaShape is) {
        List<String> common = before.stream().filter(after::contains).toList();
        if (!common.equals(after.stream().filter(before::contains).toList())) {
            differences.wording(
                    is.place("properties"),
                    "The properties have another order, which is the one that models write in.");
        }
    }
}
