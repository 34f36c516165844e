package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ElementReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value that stands for another. */
final class WrappedReader implements ElementReader<Object> {

    private final PropertyReader value;
    private final ValueMaker maker;

    WrappedReader(SchemaNode.Wrapped wrapped, ValueReaders readers) {
        value = new PropertyReader(wrapped.value(), readers.of(wrapped.value().schema()));
        maker = new ValueMaker(wrapped.assembly(), List.of(wrapped.value()), readers.calls());
    }

    @Override
    public @Nullable Object read(ArgumentReader reader) {
        @Nullable Object[] values = new @Nullable Object[] {value.read(reader)};
        return StructureReader.make(reader, maker, values, new boolean[] {true});
    }
}
