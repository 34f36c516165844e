package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a failing case smaller as long as it fails and is odd in the same way. */
final class Shrinking {

    private static final int MOST_TRIES = 500;

    private final SchemaView schemas;
    private final Predicate<FuzzCase> fails;
    private int tries;

    private Shrinking(SchemaView schemas, Predicate<FuzzCase> fails) {
        this.schemas = schemas;
        this.fails = fails;
    }

    static FuzzCase of(FuzzCase failing, SchemaView schemas, Predicate<FuzzCase> fails) {
        return failing.value().isEmpty() ? failing : new Shrinking(schemas, fails).shrunk(failing);
    }

    private FuzzCase shrunk(FuzzCase failing) {
        FuzzCase smallest = failing;
        Optional<FuzzCase> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smaller(smallest);
        }
        return smallest;
    }

    private Optional<FuzzCase> smaller(FuzzCase failing) {
        Object root = failing.value().orElseThrow();
        List<String> misfits = schemas.misfits(root);
        Optional<Object> odd = failing.place().in(root);
        for (Object candidate : candidates(root, failing.place())) {
            if (tries++ >= MOST_TRIES) {
                return Optional.empty();
            }
            boolean isSameOddity = failing.place().steps().isEmpty()
                    || failing.place().in(candidate).equals(odd);
            if (isSameOddity && schemas.misfits(candidate).equals(misfits) && fails.test(failing.with(candidate))) {
                return Optional.of(failing.with(candidate));
            }
        }
        return Optional.empty();
    }

    private static List<Object> candidates(Object root, JsonPath odd) {
        List<Object> candidates = new ArrayList<>();
        collect(root, root, JsonPath.ROOT, odd, candidates);
        return candidates;
    }

    private static void collect(Object root, Object value, JsonPath path, JsonPath odd, List<Object> candidates) {
        if (!odd.isWithin(path)) {
            candidates.add(path.removed(root));
            for (Object simpler : simpler(value)) {
                candidates.add(path.replaced(root, simpler));
            }
        }
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, property) -> collect(root, property, path.to(name), odd, candidates));
        } else if (value instanceof List<?> elements) {
            for (int i = elements.size() - 1; i >= 0; i--) {
                collect(root, elements.get(i), path.to(i), odd, candidates);
            }
        }
    }

    private static List<Object> simpler(Object value) {
        if (value instanceof String text) {
            int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            return text.isEmpty() ? List.of() : List.of("", text.equals("a") ? "" : "a", text.substring(0, half));
        }
        if (value instanceof BigDecimal number) {
            List<Object> simpler = List.of(BigDecimal.ZERO, BigDecimal.ONE);
            return number.signum() == 0 ? List.of() : simpler.subList(0, isOne(number) ? 1 : 2);
        }
        if (value.equals(true)) {
            return List.of(false);
        }
        return value instanceof Map<?, ?> || value instanceof List<?> ? List.of(JsonTree.NULL) : List.of();
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }
}
