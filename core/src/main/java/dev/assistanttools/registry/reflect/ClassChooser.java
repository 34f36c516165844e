package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ArgumentVariants;
import dev.assistanttools.spi.ElementReader;
import dev.assistanttools.spi.ValueForm;
import dev.assistanttools.spi.VariantShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value of one of several classes: finds out which, and has the object read by that class's reader. */
final class ClassChooser implements ElementReader<Object> {

    private final VariantShape shape;
    private final List<StructureReader> classes = new ArrayList<>();

    ClassChooser(SchemaNode.Variant variant, ValueReaders readers) {
        VariantShape all = VariantShape.by(variant.discriminator());
        for (SchemaNode.Branch branch : variant.branches()) {
            StructureReader reader = new StructureReader(branch.structure(), readers);
            all = all.with(branch.name(), reader.shape(), forms(branch.structure()));
            for (String alias : branch.aliases()) {
                all = all.alias(alias);
            }
            classes.add(reader);
        }
        shape = all;
    }

    @Override
    public @Nullable Object read(ArgumentReader arguments) {
        int index = ArgumentVariants.next(arguments, shape);
        return index < 0 ? null : classes.get(index).read(arguments);
    }

    private static ValueForm[] forms(SchemaNode.Structure structure) {
        return structure.parts().stream().map(ClassChooser::form).toArray(ValueForm[]::new);
    }

    /** The JSON that the type's schema asks for. */
    private static ValueForm form(SchemaNode node) {
        if (node instanceof SchemaNode.Reference reference) {
            return form(reference.target());
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return form(wrapped.value().schema());
        }
        if (node instanceof SchemaNode.Scalar scalar) {
            return switch (scalar.type()) {
                case BOOLEAN -> ValueForm.BOOLEAN;
                case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> ValueForm.NUMBER;
                default -> ValueForm.STRING;
            };
        }
        if (node instanceof SchemaNode.Enumeration || node instanceof SchemaNode.FormattedTime) {
            return ValueForm.STRING;
        }
        if (node instanceof SchemaNode.Sequence) {
            return ValueForm.ARRAY;
        }
        if (node instanceof SchemaNode.Mapping) {
            return ValueForm.MAP;
        }
        boolean isAny = node instanceof SchemaNode.AnyJson any && any.form() != SchemaNode.AnyJson.Form.OBJECT;
        return isAny ? ValueForm.ANY : ValueForm.OBJECT;
    }
}
