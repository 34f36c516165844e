package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ElementReader;
import dev.assistanttools.spi.ObjectShape;
import org.jspecify.annotations.Nullable;

/** Reads a record or bean. */
final class StructureReader implements ElementReader<Object> {

    private final ObjectReader object;
    private final ValueMaker maker;

    StructureReader(SchemaNode.Structure structure, ValueReaders readers) {
        object = new ObjectReader(structure.components(), readers);
        maker = new ValueMaker(structure.assembly(), structure.components(), readers.calls());
    }

    ObjectShape shape() {
        return object.shape();
    }

    @Override
    public @Nullable Object read(ArgumentReader reader) {
        boolean[] sent = new boolean[object.size()];
        return make(reader, maker, object.read(reader, sent), sent);
    }

    /** Makes a value of what was read, unless there is a problem with it. */
    static @Nullable Object make(ArgumentReader reader, ValueMaker maker, @Nullable Object[] values, boolean[] sent) {
        if (reader.hasProblems()) {
            return null;
        }
        try {
            return maker.make(values, sent);
        } catch (RuntimeException e) {
            reader.refuse(e);
            return null;
        } catch (Exception e) {
            // A direct call throws whatever the called throws.
            reader.refuse(new IllegalArgumentException(e));
            return null;
        }
    }
}
