package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes values that fit a schema. */
final class ValueMaker {

    /** Values further inside are as small as they may be. */
    private static final int DEEP = 6;

    private static final Set<String> PAIR = Set.of("key", "value");
    private static final int TRIES = 30;
    private static final int MOST_ELEMENTS = 3;
    private static final BigDecimal RANGE = new BigDecimal(100);

    /** How much of what may be left out is there. */
    enum Extent {
        /** What is required, and null wherever it may be. */
        LEAST,
        /** Everything, and an element in each array. */
        MOST,
        /** As chance has it. */
        RANDOM
    }

    private final SchemaView schemas;
    private final Random random;
    private final TextMaker texts;
    private final Extent extent;

    ValueMaker(SchemaView schemas, Random random, Extent extent) {
        this.schemas = schemas;
        this.random = random;
        this.texts = new TextMaker(random);
        this.extent = extent;
    }

    /** Arguments of the tool. */
    Object make() {
        return value(schemas.root(), 0);
    }

    private Object value(Object schema, int depth) {
        Object branch = branch(schema, depth);
        List<Object> choices = SchemaView.choices(branch);
        if (!choices.isEmpty()) {
            return choice(choices, depth);
        }
        return switch (type(branch, depth)) {
            case "object" -> object(branch, depth);
            case "array" -> array(branch, depth);
            case "string" -> texts.of(branch);
            case "boolean" -> random.nextBoolean();
            case "integer" -> number(branch, BigDecimal.ONE);
            case "number" -> number(branch, new BigDecimal("0.25"));
            case "null" -> JsonTree.NULL;
            default -> anything();
        };
    }

    private boolean isSmall(int depth) {
        return extent == Extent.LEAST || depth > DEEP;
    }

    private Object branch(Object schema, int depth) {
        List<Object> branches = schemas.branches(schema);
        if (branches.size() == 1) {
            return branches.get(0);
        }
        List<Object> nothing = branches.stream()
                .filter(branch -> SchemaView.types(branch).equals(List.of("null")))
                .toList();
        if (isSmall(depth) && !nothing.isEmpty()) {
            return nothing.get(0);
        }
        List<Object> something = new ArrayList<>(branches);
        if (extent == Extent.MOST) {
            something.removeAll(nothing);
        }
        if (depth > DEEP) {
            something.sort((one, other) -> Integer.compare(
                    String.valueOf(one).split("\\$ref", -1).length,
                    String.valueOf(other).split("\\$ref", -1).length));
            return something.get(0);
        }
        return something.get(random.nextInt(something.size()));
    }

    private Object choice(List<Object> choices, int depth) {
        if (choices.contains(JsonTree.NULL)) {
            if (isSmall(depth)) {
                return JsonTree.NULL;
            }
            if (extent == Extent.MOST) {
                return choices.get(random.nextInt(choices.size() - 1)); // null is the last
            }
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private String type(Object schema, int depth) {
        List<String> types = new ArrayList<>(SchemaView.types(schema));
        if (types.isEmpty()) {
            return "";
        }
        if (types.contains("null") && types.size() > 1) {
            if (isSmall(depth)) {
                return "null";
            }
            if (extent == Extent.MOST) {
                types.remove("null");
            }
        }
        return types.get(random.nextInt(types.size()));
    }

    /** Within a byte, unless the schema says otherwise: how wide Java's types are, schemas don't say. */
    private BigDecimal number(Object schema, BigDecimal grain) {
        BigDecimal step = SchemaView.number(schema, "multipleOf").orElse(grain);
        Optional<BigDecimal> lower = bound(schema, "minimum", "exclusiveMinimum", step);
        Optional<BigDecimal> upper = bound(schema, "maximum", "exclusiveMaximum", step.negate());
        BigDecimal least =
                lower.orElseGet(() -> upper.map(most -> most.subtract(RANGE)).orElse(RANGE.negate()));
        least = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        BigDecimal most = upper.orElse(least.add(RANGE));
        int steps = most.subtract(least)
                .divideToIntegralValue(step)
                .min(new BigDecimal(1_000_000))
                .intValue();
        return least.add(step.multiply(new BigDecimal(steps <= 0 ? 0 : random.nextInt(steps + 1))));
    }

    private static Optional<BigDecimal> bound(Object schema, String inclusive, String exclusive, BigDecimal inside) {
        Optional<BigDecimal> one = SchemaView.number(schema, inclusive);
        Optional<BigDecimal> other = SchemaView.number(schema, exclusive).map(bound -> bound.add(inside));
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(
                inside.signum() > 0 ? one.get().max(other.get()) : one.get().min(other.get()));
    }

    private int size(Object schema, String least, String most, int depth) {
        int fewest = SchemaView.least(schema, least);
        int greatest = Math.max(
                fewest,
                Math.min(fewest + MOST_ELEMENTS, SchemaView.most(schema, most).orElse(fewest + MOST_ELEMENTS)));
        if (isSmall(depth)) {
            return fewest;
        }
        int chosen = fewest + random.nextInt(greatest - fewest + 1);
        return extent == Extent.MOST && greatest > 0 ? Math.max(1, chosen) : chosen;
    }

    private List<Object> array(Object schema, int depth) {
        List<Object> array = new ArrayList<>();
        int size = size(schema, "minItems", "maxItems", depth);
        Object items = SchemaView.keyword(schema, "items").orElse(Map.of());
        boolean isUnique =
                SchemaView.keyword(schema, "uniqueItems").orElse(false).equals(true) || isPair(items);
        for (int tries = 0; array.size() < size && tries < TRIES; tries++) {
            Object element = value(items, depth + 1);
            if (!isUnique || array.stream().noneMatch(other -> isSameKey(other, element))) {
                array.add(element);
            }
        }
        return array;
    }

    /** An entry of a map, as strict tools have them. */
    private boolean isPair(Object items) {
        return SchemaView.properties(schemas.followed(items)).keySet().equals(PAIR);
    }

    private static boolean isSameKey(Object one, Object other) {
        if (one instanceof Map<?, ?> entry && other instanceof Map<?, ?> another && entry.containsKey("key")) {
            Object key = another.get("key");
            return key != null
                    && JsonTree.isSame(
                            Optional.<Object>ofNullable(entry.get("key")).orElseThrow(), key);
        }
        return JsonTree.isSame(one, other);
    }

    private Map<String, Object> object(Object schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<Object> required = SchemaView.list(schema, "required");
        SchemaView.properties(schema).forEach((name, property) -> {
            if (required.contains(name) || isWanted(depth)) {
                object.put(name, value(property, depth + 1));
            }
        });
        Object others = SchemaView.keyword(schema, "additionalProperties").orElse(false);
        if (!others.equals(false)) {
            Object names = SchemaView.keyword(schema, "propertyNames").orElse(Map.of());
            int size = size(schema, "minProperties", "maxProperties", depth);
            for (int tries = 0; object.size() < size && tries < TRIES; tries++) {
                object.put(name(names), value(others, depth + 1));
            }
        }
        return object;
    }

    private String name(Object schema) {
        List<Object> choices = SchemaView.choices(schemas.followed(schema));
        return choices.isEmpty()
                ? texts.of(schemas.followed(schema))
                : String.valueOf(choices.get(random.nextInt(choices.size())));
    }

    private boolean isWanted(int depth) {
        return !isSmall(depth) && (extent == Extent.MOST || random.nextInt(3) > 0);
    }

    /** No null: where a value is required there must be one, which no schema of any JSON says. */
    private Object anything() {
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal(random.nextInt());
            case 1 -> random.nextBoolean();
            case 2 -> new ArrayList<>(List.of(BigDecimal.ONE, "two"));
            case 3 -> new LinkedHashMap<>(Map.of("one", BigDecimal.ONE));
            default -> texts.ofLength(3);
        };
    }
}
