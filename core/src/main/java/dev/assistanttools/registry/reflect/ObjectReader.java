package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ObjectShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an object's properties into an array, as generated code reads them into local variables. */
final class ObjectReader {

    private final ObjectShape shape;
    private final List<PropertyReader> properties = new ArrayList<>();

    ObjectReader(List<ParameterModel> parameters, ValueReaders readers) {
        ObjectShape all = ObjectShape.empty();
        for (ParameterModel parameter : parameters) {
            all = parameter.isRequired() ? all.required(parameter.name()) : all.optional(parameter.name());
            for (String alias : parameter.aliases()) {
                all = all.alias(alias);
            }
            properties.add(new PropertyReader(parameter, readers.of(parameter.schema())));
        }
        shape = all;
    }

    /**
     * Reads the object at the reader's place.
     *
     * @param sent where to note which properties were there
     */
    @Nullable
    Object[] read(ArgumentReader arguments, boolean[] sent) {
        @Nullable Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = properties.get(i).absent();
        }
        if (arguments.beginObject(shape)) {
            for (int i = arguments.nextProperty(); i >= 0; i = arguments.nextProperty()) {
                values[i] = properties.get(i).read(arguments);
                sent[i] = true;
            }
        }
        return values;
    }

    ObjectShape shape() {
        return shape;
    }

    int size() {
        return properties.size();
    }
}
