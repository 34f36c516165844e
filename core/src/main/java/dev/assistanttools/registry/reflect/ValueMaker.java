package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.Assembly.Argument;
import dev.assistanttools.registry.reflect.Assembly.BackReference;
import dev.assistanttools.registry.reflect.Assembly.Setter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes a value of the components that were read. */
final class ValueMaker {

    /** What stands in a parameter, or is set, of what was read. */
    @FunctionalInterface
    private interface Source {

        @Nullable
        Object of(@Nullable Object[] values, boolean[] sent) throws Exception;
    }

    /**
     * What sets one value.
     *
     * @param call the setter, or what sets the field
     * @param value what is set
     * @param component the component without which nothing is set; -1 if it is always set
     * @param back what is set on the value before; empty if nothing is
     */
    private record Setting(
            BiFunction<Object, Object, Object> call, Source value, int component, Optional<Referring> back) {}

    /**
     * What makes values refer to the one that holds them.
     *
     * @param call the setter, or what sets the field
     * @param form how the values are held
     */
    private record Referring(BiFunction<Object, Object, Object> call, BackReference.Form form) {

        void refer(Object values, Object back) {
            Iterable<?> all = switch (form) {
                case ITSELF -> List.of(values);
                case EACH -> values instanceof Object[] array ? Arrays.asList(array) : (Iterable<?>) values;
                case EACH_VALUE -> ((Map<?, ?>) values).values();
            };
            for (Object each : all) {
                Object unused = call.apply(each, new Object[] {back});
            }
        }
    }

    /** By identity: two components may be equal in all that is known of them. */
    private final IdentityHashMap<ParameterModel, Integer> indexes = new IdentityHashMap<>();

    private final BiFunction<Object, Object, Object> creator;
    private final List<Source> arguments = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();

    ValueMaker(Assembly assembly, List<ParameterModel> components, DirectCalls calls) {
        components.forEach(component -> indexes.put(component, indexes.size()));
        creator = assembly.creator() == null
                ? (target, taken) -> ((Object[]) taken)[0]
                : calls.to(assembly.creator(), assembly.type());
        assembly.arguments().forEach(argument -> arguments.add(source(argument, components, calls)));
        for (Setter setter : assembly.setters()) {
            settings.add(new Setting(
                    calls.to(setter.member(), assembly.type()),
                    source(setter.value(), components, calls),
                    optional(setter),
                    setter.back().map(back -> new Referring(calls.to(back.setter(), back.type()), back.form()))));
        }
    }

    private Source source(Argument argument, List<ParameterModel> components, DirectCalls calls) {
        if (argument instanceof Argument.OfComponent of) {
            int index = indexOf(of.component());
            return (values, sent) -> values[index];
        }
        if (argument instanceof Argument.OfValue of) {
            return new ValueMaker(of.assembly(), components, calls)::make;
        }
        Object constant = argument instanceof Argument.OfClassName of
                ? className(of)
                : PropertyReader.nothing(((Argument.OfNothing) argument).type());
        return (values, sent) -> constant;
    }

    /** The name of a class in the form of the component that it is given to. */
    private static Object className(Argument.OfClassName of) {
        Object name = of.name();
        if (of.component().schema() instanceof SchemaNode.Enumeration enumeration) {
            name = enumeration.constants().stream()
                    .filter(constant -> constant.name().equals(of.name()))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
        return of.component().presence() == ParameterModel.Presence.OPTIONAL ? Optional.of(name) : name;
    }

    private int indexOf(ParameterModel component) {
        return Objects.requireNonNull(indexes.get(component), component.label());
    }

    /** What was not sent and has no default is not set. */
    private int optional(Setter setter) {
        boolean isOptional = setter.value() instanceof Argument.OfComponent of
                && !of.component().isRequired()
                && of.component().values().defaultValue().isEmpty();
        return isOptional ? indexOf(((Argument.OfComponent) setter.value()).component()) : -1;
    }

    @SuppressWarnings("NullAway") // functions of the JDK say nothing about null
    Object make(@Nullable Object[] values, boolean[] sent) throws Exception {
        @Nullable Object[] taken = new Object[arguments.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = arguments.get(i).of(values, sent);
        }
        Object made = creator.apply(null, taken);
        for (Setting setting : settings) {
            if (setting.component < 0 || sent[setting.component]) {
                @Nullable Object value = setting.value.of(values, sent);
                setting.back.ifPresent(back -> back.refer(Objects.requireNonNull(value), made));
                Object unused = setting.call.apply(made, new @Nullable Object[] {value});
            }
        }
        return made;
    }
}
