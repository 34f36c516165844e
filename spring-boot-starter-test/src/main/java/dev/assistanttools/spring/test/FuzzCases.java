package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonTree;
import dev.assistanttools.spring.test.FuzzCase.Expectation;
import dev.assistanttools.spring.test.ValueMaker.Extent;
import dev.assistanttools.tool.ToolDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes the cases of one tool from its schema: each way to be odd at each place first, then as chance has it. */
final class FuzzCases {

    /** Deeper than any limit for arguments allows. */
    private static final int DEPTH = 20_000;

    private static final String UNKNOWN = "no_such_property";
    private static final int ATTEMPTS = 10;

    private final SchemaView schemas;
    private final Random random;
    private final int most;
    private final List<FuzzCase> cases = new ArrayList<>();

    /** What may still become a case: whether it is one costs more than not to ask, and most are not needed. */
    private final List<Supplier<Optional<FuzzCase>>> ideas = new ArrayList<>();

    private FuzzCases(SchemaView schemas, Random random, int most) {
        this.schemas = schemas;
        this.random = random;
        this.most = most;
    }

    /**
     * The cases of a tool.
     *
     * @param most how many there are at most
     */
    static List<FuzzCase> of(ToolDefinition tool, Random random, int most) {
        FuzzCases cases = new FuzzCases(new SchemaView(tool), random, most);
        cases.addSystematic(Extent.LEAST);
        cases.addSystematic(Extent.MOST);
        cases.addTexts();
        cases.addIdeas();
        cases.addRandom();
        return cases.cases.subList(0, Math.min(most, cases.cases.size()));
    }

    private void addIdeas() {
        Collections.shuffle(ideas, random);
        for (Supplier<Optional<FuzzCase>> idea : ideas) {
            if (cases.size() >= most) {
                return;
            }
            idea.get().ifPresent(cases::add);
        }
        ideas.clear();
    }

    private void addTexts() {
        for (String text :
                List.of("{", "{]", "not JSON", "[]", "42", "true", "\"text\"", "{\"a\":1}}", "{\"a\":\"\\u12\"}")) {
            cases.add(FuzzCase.ofText(text, Expectation.REJECTED, "it is no JSON object"));
        }
        String deep = "{\"" + UNKNOWN + "\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}";
        cases.add(FuzzCase.ofText(deep, Expectation.EITHER, "it nests deep"));
        String huge = "{\"" + UNKNOWN + "\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        cases.add(FuzzCase.ofText(huge, Expectation.EITHER, "it is huge"));
    }

    private Optional<Object> fitting(Extent extent) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Object value = new ValueMaker(schemas, random, extent).make();
            if (schemas.misfits(value).isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private void addSystematic(Extent extent) {
        fitting(extent).ifPresent(value -> {
            cases.add(FuzzCase.valid(value));
            for (Place place : places(value)) {
                addAt(place, value);
            }
        });
    }

    private void addRandom() {
        int misses = 0;
        while (cases.size() < most && misses < ATTEMPTS) {
            Optional<Object> value = fitting(Extent.RANDOM);
            if (value.isEmpty()) {
                misses++;
                continue;
            }
            cases.add(FuzzCase.valid(value.get()));
            List<Place> places = places(value.get());
            if (!places.isEmpty()) {
                addAt(places.get(random.nextInt(places.size())), value.get());
                Supplier<Optional<FuzzCase>> idea = ideas.get(random.nextInt(ideas.size()));
                idea.get().ifPresent(cases::add);
                ideas.clear();
            }
        }
    }

    /**
     * A place in a value.
     *
     * @param schema of the value that stands there
     * @param isRequired whether something other than null has to stand there
     */
    private record Place(JsonPath path, Object schema, Object value, boolean isRequired, boolean isElement) {

        boolean isDiscriminator() {
            return SchemaView.choices(schema).size() == 1;
        }
    }

    private List<Place> places(Object value) {
        List<Place> places = new ArrayList<>();
        collect(value, schemas.root(), JsonPath.ROOT, places);
        return places;
    }

    private void collect(Object value, Object schema, JsonPath path, List<Place> places) {
        Object resolved = schemas.resolved(schema, value);
        if (value instanceof Map<?, ?> object) {
            places.add(new Place(path.to(UNKNOWN), Map.of(), JsonTree.NULL, false, false));
            object.forEach((name, property) -> {
                Object inner = schemas.inner(resolved, (String) name).orElse(Map.of());
                boolean isRequired = SchemaView.list(resolved, "required").contains(name) && !schemas.allowsNull(inner);
                Object own = schemas.resolved(inner, property);
                places.add(new Place(path.to(name), own, property, isRequired, false));
                collect(property, inner, path.to(name), places);
            });
        } else if (value instanceof List<?> elements && !elements.isEmpty()) {
            Object inner = schemas.inner(resolved, "0").orElse(Map.of());
            Object own = schemas.resolved(inner, elements.get(0));
            places.add(new Place(path.to(0), own, elements.get(0), false, true));
            collect(elements.get(0), inner, path.to(0), places);
        }
    }

    private void addAt(Place place, Object root) {
        JsonPath path = place.path();
        if (path.steps().get(path.steps().size() - 1).equals(UNKNOWN)) {
            addEdge(() -> path.replaced(root, BigDecimal.ONE), path, "nobody knows the property");
            return;
        }
        if (place.isRequired() && !place.isDiscriminator()) {
            addWrong(() -> path.removed(root), path, "it is required");
            addWrong(() -> path.replaced(root, JsonTree.NULL), path, "null is not allowed");
        } else {
            addIfValid(() -> path.replaced(root, JsonTree.NULL));
            if (!place.isElement()) {
                addIfValid(() -> path.removed(root));
            }
        }
        for (Object choice : SchemaView.choices(place.schema())) {
            addIfValid(() -> path.replaced(root, choice));
        }
        if (!place.isDiscriminator() && place.value() != JsonTree.NULL) {
            addWrongKinds(place, root);
            addEdges(place, root);
        }
    }

    private void addIfValid(Supplier<Object> value) {
        ideas.add(() -> Optional.of(value.get())
                .filter(made -> schemas.misfits(made).isEmpty())
                .map(FuzzCase::valid));
    }

    private void addWrong(Supplier<Object> value, JsonPath path, String reason) {
        ideas.add(() -> Optional.of(value.get())
                .filter(made -> !schemas.misfits(made).isEmpty())
                .map(made -> FuzzCase.wrong(made, path, reason)));
    }

    private void addEdge(Supplier<Object> value, JsonPath path, String reason) {
        ideas.add(() -> Optional.of(FuzzCase.edge(value.get(), path, reason)));
    }

    /** Kinds of values that no reader takes for another. */
    private void addWrongKinds(Place place, Object root) {
        List<String> types = SchemaView.types(place.schema());
        if (types.isEmpty() || types.size() > 2 || (types.size() == 2 && !types.contains("null"))) {
            return;
        }
        String type = types.get(0).equals("null") && types.size() == 2 ? types.get(1) : types.get(0);
        String reason = "it is no " + type;
        for (Object wrong : wrongFor(type)) {
            addWrong(() -> place.path().replaced(root, wrong), place.path(), reason);
        }
        boolean isFormal = SchemaView.keyword(place.schema(), "format")
                .filter(format -> !format.equals("email"))
                .isPresent();
        if (type.equals("string")
                && (isFormal || !SchemaView.choices(place.schema()).isEmpty())) {
            // To the judge a format is a note.
            ideas.add(() -> Optional.of(FuzzCase.wrong(
                    place.path().replaced(root, "none of them"),
                    place.path(),
                    isFormal ? "it is not in its format" : "it is none of the values")));
        }
    }

    private static List<Object> wrongFor(String type) {
        Object object = new LinkedHashMap<String, Object>();
        Object array = new ArrayList<Object>();
        return switch (type) {
            case "integer" -> List.of(new BigDecimal("3.7"), "three", array, object);
            case "number" -> List.of(true, "1,5", array, object);
            case "boolean" -> List.of(BigDecimal.ONE, "maybe", array, object);
            case "object", "array" -> List.of(BigDecimal.TEN, "text", true);
            case "string" -> List.of(object, array);
            default -> List.of();
        };
    }

    /** What is at the ends of ranges, and beyond those of Java's types. */
    private void addEdges(Place place, Object root) {
        List<String> types = SchemaView.types(place.schema());
        List<Object> edges = new ArrayList<>();
        if (types.contains("integer")) {
            edges.addAll(List.of(
                    BigDecimal.ZERO,
                    new BigDecimal("-1"),
                    new BigDecimal("2147483648"),
                    new BigDecimal("-9223372036854775808"),
                    new BigDecimal("9223372036854775808")));
        }
        if (types.contains("number")) {
            edges.addAll(List.of(
                    BigDecimal.ZERO,
                    new BigDecimal("-0.1"),
                    new BigDecimal("1E+400"),
                    new BigDecimal("1E-400"),
                    new BigDecimal("12345678901234567890123456789.0123456789")));
        }
        if (types.contains("string") && SchemaView.choices(place.schema()).isEmpty()) {
            edges.addAll(List.of("", " ", TextMaker.odd(7), TextMaker.odd(10_000)));
            SchemaView.most(place.schema(), "maxLength").ifPresent(length -> {
                edges.add(TextMaker.odd(length));
                edges.add("x".repeat(length + 1));
            });
        }
        for (String bound : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            SchemaView.number(place.schema(), bound).ifPresent(number -> {
                edges.add(number);
                edges.add(number.add(BigDecimal.ONE));
                edges.add(number.subtract(BigDecimal.ONE));
            });
        }
        if (place.value() instanceof List<?> elements) {
            edges.add(List.of());
            List<Object> many = new ArrayList<>();
            Collections.nCopies(100, elements).forEach(many::addAll);
            edges.add(many);
        }
        edges.forEach(
                edge -> addEdge(() -> place.path().replaced(root, edge), place.path(), "it is at the end of a range"));
    }
}
