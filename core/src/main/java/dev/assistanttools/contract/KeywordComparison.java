package dev.assistanttools.contract;

import dev.assistanttools.json.JsonTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the keywords that narrow a value of a known type. */
final class KeywordComparison {

    /** Those that are compared elsewhere, by what they mean together. */
    private static final Set<String> STRUCTURE =
            Set.of("type", "properties", "required", "additionalProperties", "items", "anyOf");

    private static final Set<String> RANGES = Set.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    private static final Set<String> CONSTANTS = Set.of("enum", "const");

    private final DifferenceList differences;
    private final boolean strictSwitched;

    KeywordComparison(DifferenceList differences, boolean strictSwitched) {
        this.differences = differences;
        this.strictSwitched = strictSwitched;
    }

    void compare(SchemaShape was, SchemaShape is) {
        constants(was, is);
        sizes(was, is, "Length", "Length", "characters");
        sizes(was, is, "Items", "Items", "elements");
        sizes(was, is, "Properties", "Properties", "properties");
        Bound.compare(Bound.lowest(was), Bound.lowest(is), is.place(), differences);
        Bound.compare(Bound.highest(was), Bound.highest(is), is.place(), differences);
        compareOthers(was, is);
    }

    /** Compares how large two maps may be, one of which is an object and the other a list of pairs. */
    void compareSizes(SchemaShape was, SchemaShape is) {
        sizes(was, is, isList(was) ? "Items" : "Properties", isList(is) ? "Items" : "Properties", "entries");
    }

    private static boolean isList(SchemaShape shape) {
        return shape.types().contains("array");
    }

    private void constants(SchemaShape was, SchemaShape is) {
        Optional<List<Object>> before = was.constants();
        Optional<List<Object>> after = is.constants();
        if (before.isEmpty() && after.isPresent()) {
            differences.breaking(
                    is.place(), "It could have any value, and must be one of " + list(after.get()) + " now.");
        } else if (before.isPresent() && after.isEmpty()) {
            differences.widening(is.place(), "It may have any value now.");
        } else if (before.isPresent() && after.isPresent()) {
            List<Object> gone = without(before.get(), after.get());
            List<Object> added = without(after.get(), before.get());
            if (!gone.isEmpty()) {
                differences.breaking(is.place("enum"), "It can't be " + list(gone) + " any more.");
            }
            if (!added.isEmpty()) {
                differences.widening(is.place("enum"), "It may be " + list(added) + " now, too.");
            }
        }
    }

    private static List<Object> without(List<Object> values, List<Object> others) {
        List<Object> left = new ArrayList<>(values);
        left.removeIf(value -> others.stream().anyMatch(other -> JsonTree.isSame(value, other)));
        return left;
    }

    private static String list(List<Object> values) {
        return values.stream().map(JsonLayout::compact).collect(Collectors.joining(", "));
    }

    private void sizes(SchemaShape was, SchemaShape is, String suffix, String suffixNow, String what) {
        BigDecimal least = was.limit("min" + suffix).orElse(BigDecimal.ZERO);
        BigDecimal leastNow = is.limit("min" + suffixNow).orElse(BigDecimal.ZERO);
        String fewest = "The least number of " + what + " is " + leastNow.toPlainString() + " now, not "
                + least.toPlainString() + ".";
        if (leastNow.compareTo(least) > 0) {
            differences.breaking(is.place(), fewest);
        } else if (leastNow.compareTo(least) < 0) {
            differences.widening(is.place(), fewest);
        }
        Optional<BigDecimal> most = was.limit("max" + suffix);
        Optional<BigDecimal> mostNow = is.limit("max" + suffixNow);
        String greatest = "The greatest number of " + what + " is " + words(mostNow) + " now, not " + words(most) + ".";
        if (mostNow.isPresent()
                && most.map(before -> mostNow.get().compareTo(before) < 0).orElse(true)) {
            differences.breaking(is.place(), greatest);
        } else if (most.isPresent()
                && mostNow.map(now -> now.compareTo(most.get()) > 0).orElse(true)) {
            differences.widening(is.place(), greatest);
        }
    }

    private static String words(Optional<BigDecimal> limit) {
        return limit.map(BigDecimal::toPlainString).orElse("unlimited");
    }

    /** What stands beside the forms of a choice narrows all of them; the processor writes nothing there. */
    void compareBesideChoice(SchemaShape was, SchemaShape is) {
        Set<String> keywords = new LinkedHashSet<>(was.branches().isEmpty() ? Set.of() : was.keywords());
        keywords.addAll(is.branches().isEmpty() ? Set.of() : is.keywords());
        keywords.remove("anyOf");
        keywords.forEach(keyword -> other(keyword, was.keyword(keyword), is.keyword(keyword), is.place(keyword)));
    }

    /** Keywords of which no one can say in general which of two takes more. */
    private void compareOthers(SchemaShape was, SchemaShape is) {
        Set<String> keywords = new LinkedHashSet<>(was.keywords());
        keywords.addAll(is.keywords());
        keywords.removeAll(STRUCTURE);
        keywords.removeAll(RANGES);
        keywords.removeAll(CONSTANTS);
        if (strictSwitched) {
            keywords.remove(
                    "uniqueItems"); // which strict mode has not, and of which the reader keeps one of each anyway
        }
        for (String keyword : keywords) {
            other(keyword, was.keyword(keyword), is.keyword(keyword), is.place(keyword));
        }
    }

    private void other(String keyword, @Nullable Object before, @Nullable Object now, String place) {
        if (before == null && now != null && !now.equals(false)) {
            differences.breaking(place, "It must fit " + said(keyword, now) + " now.");
        } else if (now == null && before != null && !before.equals(false)) {
            differences.widening(place, "It need not fit " + said(keyword, before) + " any more.");
        } else if (before != null && now != null && !JsonTree.isSame(before, now)) {
            String sentence =
                    "It must fit " + said(keyword, now) + " now; that was " + JsonLayout.compact(before) + ".";
            if (isWider(keyword, before, now)) {
                differences.widening(place, sentence);
            } else {
                differences.breaking(place, sentence);
            }
        }
    }

    private static String said(String keyword, Object value) {
        return keyword + " " + JsonLayout.compact(value);
    }

    private static boolean isWider(String keyword, Object before, Object now) {
        if (keyword.equals("multipleOf") && before instanceof BigDecimal step && now instanceof BigDecimal stepNow) {
            return stepNow.signum() > 0 && step.remainder(stepNow).signum() == 0;
        }
        return keyword.equals("uniqueItems") && now.equals(false);
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /**
     * The end of a range of numbers.
     *
     * @param value none for an open range
     * @param isExclusive whether the value itself is outside
     * @param isLowest whether the range begins here
     */
    private record Bound(Optional<BigDecimal> value, boolean isExclusive, boolean isLowest) {

        static Bound lowest(SchemaShape shape) {
            return of(shape, "minimum", "exclusiveMinimum", true);
        }

        static Bound highest(SchemaShape shape) {
            return of(shape, "maximum", "exclusiveMaximum", false);
        }

        /** The narrower of the two keywords; for integers the next one inside, so that "over 0" is "at least 1". */
        private static Bound of(SchemaShape shape, String keyword, String exclusiveKeyword, boolean isLowest) {
            Bound inclusive = new Bound(number(shape.keyword(keyword)), false, isLowest);
            Bound exclusive = new Bound(number(shape.keyword(exclusiveKeyword)), true, isLowest);
            Bound narrower = exclusive.isNarrowerThan(inclusive) ? exclusive : inclusive;
            return shape.types().equals(Set.of("integer")) ? narrower.ofIntegers() : narrower;
        }

        private Bound ofIntegers() {
            Optional<BigDecimal> inside = value.map(bound -> {
                BigDecimal next = bound.setScale(0, isLowest ? RoundingMode.CEILING : RoundingMode.FLOOR);
                boolean isOutside = isExclusive && next.compareTo(bound) == 0;
                return isOutside ? next.add(isLowest ? BigDecimal.ONE : BigDecimal.ONE.negate()) : next;
            });
            return new Bound(inside, false, isLowest);
        }

        boolean isNarrowerThan(Bound other) {
            if (value.isEmpty() || other.value.isEmpty()) {
                return value.isPresent();
            }
            int order = value.get().compareTo(other.value.get());
            return order == 0 ? isExclusive && !other.isExclusive : isLowest == order > 0;
        }

        static void compare(Bound was, Bound is, String place, DifferenceList differences) {
            String sentence = "It must be " + is + " now; it had to be " + was + ".";
            if (is.isNarrowerThan(was)) {
                differences.breaking(place, was.value.isEmpty() ? "It must be " + is + " now." : sentence);
            } else if (was.isNarrowerThan(is)) {
                differences.widening(place, is.value.isEmpty() ? "It need not be " + was + " any more." : sentence);
            }
        }

        @Override
        public String toString() {
            String bound = isExclusive ? isLowest ? "more than " : "less than " : isLowest ? "at least " : "at most ";
            return bound + value.map(BigDecimal::toPlainString).orElse("anything");
        }
    }
}
