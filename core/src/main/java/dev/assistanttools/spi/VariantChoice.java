package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.spi.VariantShape.Branch;
import dev.assistanttools.spi.VariantShape.Branches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which class an object has: the one that its discriminator names or, without one, the only one that fits. Fits means that the
 * object has no property which the class does not know, and each that it must have, with values of the form that their schema
 * asks for. Values are not looked into, so the choice costs no more than reading the object's text.
 *
 * @param branch the index of the class; -1 if there is none
 * @param problem with the discriminator; empty if there is none
 */
record VariantChoice(int branch, String problem) {

    /** A class that may still be the one, and which of its properties were met. */
    private record Candidate(int index, Branch branch, BitSet met) {

        boolean takes(String name, JsonKind kind) {
            int property = branch.indexOf(name);
            if (property < 0) {
                return false;
            }
            boolean isRequired = branch.shape().properties().isRequired(property);
            if (kind == JsonKind.NULL) {
                return !isRequired;
            }
            met.set(property);
            return branch.forms().get(property).takes(kind);
        }

        boolean isComplete() {
            ObjectShape.Properties properties = branch.shape().properties();
            for (int property = 0; property < properties.names().size(); property++) {
                if (properties.isRequired(property) && !met.get(property)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Looks ahead from a reader before which an object stands; moves it not. */
    static VariantChoice of(VariantShape shape, JsonReader json) {
        JsonReader ahead = json.lookAhead();
        ahead.beginObject();
        while (ahead.nextName()) {
            boolean isDiscriminator = ahead.value().equals(shape.discriminator());
            JsonKind kind = ahead.peek();
            ahead.pass();
            if (isDiscriminator && kind != JsonKind.NULL) {
                return named(shape.branches(), ahead, kind);
            }
        }
        return fitting(shape, json.lookAhead());
    }

    private static VariantChoice named(Branches branches, JsonReader passed, JsonKind kind) {
        boolean isScalar = kind != JsonKind.OBJECT && kind != JsonKind.ARRAY;
        int branch = isScalar ? branches.find(passed.value()) : -1;
        return branch >= 0
                ? new VariantChoice(branch, "")
                : new VariantChoice(-1, "expected " + branches.expected() + ", but got " + ShownValue.of(passed, kind));
    }

    private static VariantChoice fitting(VariantShape shape, JsonReader ahead) {
        Branches branches = shape.branches();
        List<Candidate> candidates = new ArrayList<>();
        for (int index = 0; index < branches.inOrder().size(); index++) {
            candidates.add(new Candidate(index, branches.inOrder().get(index), new BitSet()));
        }
        ahead.beginObject();
        while (!candidates.isEmpty() && ahead.nextName()) {
            String name = ahead.value();
            JsonKind kind = ahead.peek();
            ahead.pass();
            if (!name.equals(shape.discriminator())) {
                candidates.removeIf(candidate -> !candidate.takes(name, kind));
            }
        }
        candidates.removeIf(candidate -> !candidate.isComplete());
        return candidates.size() == 1
                ? new VariantChoice(candidates.get(0).index(), "")
                : new VariantChoice(
                        -1, "a value is required, but the property is missing; expected " + branches.expected());
    }
}
