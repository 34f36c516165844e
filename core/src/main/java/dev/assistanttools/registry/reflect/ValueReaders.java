package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.SchemaNode.Container;
import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ArgumentTrees;
import dev.assistanttools.spi.ElementReader;
import dev.assistanttools.spi.EnumShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Composes what reads the values of a toolset's types from the methods that generated code calls, once; a record or enum that
 * several tools take has one reader or shape.
 */
final class ValueReaders {

    /** A reader that is there before what it reads with, for types that contain themselves. */
    private static final class Link implements ElementReader<Object> {

        private @Nullable ElementReader<?> target;

        @Override
        public @Nullable Object read(ArgumentReader arguments) {
            return Objects.requireNonNull(target, "target").read(arguments);
        }
    }

    private final DirectCalls calls;
    private final Map<Class<?>, EnumShape<?>> shapes = new HashMap<>();
    private final IdentityHashMap<SchemaNode, Link> structures = new IdentityHashMap<>();

    ValueReaders(DirectCalls calls) {
        this.calls = calls;
    }

    DirectCalls calls() {
        return calls;
    }

    ElementReader<?> of(SchemaNode node) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return of(scalar.type());
        }
        if (node instanceof SchemaNode.FormattedTime time) {
            return time.format().reader(time.type())::read;
        }
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return enumeration(enumeration);
        }
        if (node instanceof SchemaNode.Sequence sequence) {
            return sequence(sequence);
        }
        if (node instanceof SchemaNode.Mapping mapping) {
            return mapping(mapping);
        }
        if (node instanceof SchemaNode.AnyJson any) {
            return switch (any.form()) {
                case VALUE -> ArgumentTrees::any;
                case OBJECT -> ArgumentTrees::object;
                case NODE -> arguments -> ArgumentTrees.of(arguments, any.type());
            };
        }
        if (node instanceof SchemaNode.Structure
                || node instanceof SchemaNode.Wrapped
                || node instanceof SchemaNode.Variant) {
            return made(node);
        }
        if (node instanceof SchemaNode.Reference reference) {
            return of(reference.target());
        }
        throw new IllegalArgumentException("A model with errors is not bound: " + node);
    }

    private ElementReader<?> made(SchemaNode node) {
        Link known = structures.get(node);
        if (known != null) {
            return known;
        }
        Link link = new Link();
        structures.put(node, link);
        if (node instanceof SchemaNode.Wrapped wrapped) {
            link.target = new WrappedReader(wrapped, this);
        } else if (node instanceof SchemaNode.Variant variant) {
            link.target = new ClassChooser(variant, this);
        } else {
            link.target = new StructureReader((SchemaNode.Structure) node, this);
        }
        return link;
    }

    private static ElementReader<?> of(ScalarType type) {
        return switch (type) {
            case STRING, CHAR_SEQUENCE -> ArgumentReader::readString;
            case CHAR -> ArgumentReader::readChar;
            case BOOLEAN -> ArgumentReader::readBoolean;
            case BYTE -> ArgumentReader::readByte;
            case SHORT -> ArgumentReader::readShort;
            case INT -> ArgumentReader::readInt;
            case LONG -> ArgumentReader::readLong;
            case BIG_INTEGER -> ArgumentReader::readBigInteger;
            case FLOAT -> ArgumentReader::readFloat;
            case DOUBLE -> ArgumentReader::readDouble;
            case BIG_DECIMAL -> ArgumentReader::readBigDecimal;
            case LOCAL_DATE -> ArgumentReader::readLocalDate;
            case LOCAL_TIME -> ArgumentReader::readLocalTime;
            case LOCAL_DATE_TIME -> ArgumentReader::readLocalDateTime;
            case OFFSET_DATE_TIME -> ArgumentReader::readOffsetDateTime;
            case ZONED_DATE_TIME -> ArgumentReader::readZonedDateTime;
            case INSTANT -> ArgumentReader::readInstant;
            case DURATION -> ArgumentReader::readDuration;
            case PERIOD -> ArgumentReader::readPeriod;
            case YEAR -> ArgumentReader::readYear;
            case YEAR_MONTH -> ArgumentReader::readYearMonth;
            case MONTH_DAY -> ArgumentReader::readMonthDay;
            case ZONE_ID -> ArgumentReader::readZoneId;
            case UUID -> ArgumentReader::readUuid;
            case URI -> ArgumentReader::readUri;
            case URL -> ArgumentReader::readUrl;
            case LOCALE -> ArgumentReader::readLocale;
            case CURRENCY -> ArgumentReader::readCurrency;
        };
    }

    // The constants are of the enum that the shape is for, which no type variable can name here.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private EnumShape shape(SchemaNode.Enumeration enumeration) {
        return shapes.computeIfAbsent(enumeration.type(), type -> {
            EnumShape shape = EnumShape.empty();
            Set<String> taken = new HashSet<>();
            enumeration.constants().forEach(constant -> taken.add(constant.name()));
            for (SchemaNode.Constant constant : enumeration.constants()) {
                shape = shape.with(constant.name(), constant.value());
                for (String alias : constant.aliases()) {
                    shape = taken.add(alias) ? shape.alias(alias) : shape;
                }
            }
            return shape;
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private ElementReader<?> enumeration(SchemaNode.Enumeration enumeration) {
        EnumShape shape = shape(enumeration);
        return arguments -> arguments.readEnum(shape);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private ElementReader<?> mapping(SchemaNode.Mapping mapping) {
        ElementReader value = of(mapping.value());
        if (mapping.keys().isPresent()) {
            EnumShape keys = shape(mapping.keys().get());
            return arguments -> ArgumentMaps.of(arguments, keys, value);
        }
        return arguments -> ArgumentMaps.of(arguments, value);
    }

    private ElementReader<?> sequence(SchemaNode.Sequence sequence) {
        if (sequence.container() instanceof Container.OfArray array) {
            return array.component().isPrimitive() ? primitives(array.component()) : array(sequence, array);
        }
        ElementReader<?> element = of(sequence.element());
        return sequence.container() instanceof Container.OfSet
                ? arguments -> arguments.readSet(element)
                : arguments -> arguments.readList(element);
    }

    /** An empty array of the type, from which longer ones are made. */
    @SuppressWarnings("unchecked") // what reads an element gives what the array holds
    private ElementReader<?> array(SchemaNode.Sequence sequence, Container.OfArray array) {
        ElementReader<Object> element = (ElementReader<Object>) of(sequence.element());
        Object[] empty = (Object[]) java.lang.reflect.Array.newInstance(array.component(), 0);
        return arguments -> ArgumentArrays.of(arguments, element, length -> Arrays.copyOf(empty, length));
    }

    private static ElementReader<?> primitives(Class<?> component) {
        return switch (component.getName()) {
            case "boolean" -> ArgumentArrays::booleans;
            case "byte" -> ArgumentArrays::bytes;
            case "short" -> ArgumentArrays::shorts;
            case "int" -> ArgumentArrays::ints;
            case "long" -> ArgumentArrays::longs;
            case "float" -> ArgumentArrays::floats;
            case "double" -> ArgumentArrays::doubles;
            case "char" -> ArgumentArrays::chars;
            default -> throw new IllegalArgumentException(component.getName());
        };
    }
}
