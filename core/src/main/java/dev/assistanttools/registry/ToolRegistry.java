package dev.assistanttools.registry;

import dev.assistanttools.tool.Fingerprint;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tools of an application, by name. Immutable and thread-safe; the tools are as thread-safe as their beans.
 *
 * <p>A bean's tools come from the toolsets that the annotation processor generated beside its class and its supertypes; where
 * two of them declare the same method, the nearest wins. So a proxy has the tools of the class or interface that it stands for.
 */
public final class ToolRegistry {

    /** Looked up once per call; the order of the names is that of the definitions. */
    private final Map<String, RegisteredTool> tools;

    private final List<ToolDefinition> definitions;
    /** Made when it is first asked for; made twice in a race, which does no harm as it is a text. */
    private @Nullable String fingerprint;

    private ToolRegistry(SortedMap<String, RegisteredTool> tools) {
        this.tools = new HashMap<>(tools);
        List<ToolDefinition> inOrder = new ArrayList<>(tools.size());
        for (RegisteredTool tool : tools.values()) {
            inOrder.add(tool.definition());
        }
        this.definitions = Collections.unmodifiableList(inOrder);
    }

    /**
     * A registry of the tools of these beans.
     *
     * @throws ToolRegistrationException if a bean has no tools or its toolset can't be used, or two tools have the same name
     */
    public static ToolRegistry of(Object... beans) {
        Builder builder = builder();
        for (Object bean : beans) {
            builder.bean(bean);
        }
        return builder.build();
    }

    /** A builder without beans. */
    public static Builder builder() {
        return new Builder();
    }

    /** What a model is told of the tools, in the order of their names. */
    public List<ToolDefinition> definitions() {
        return definitions;
    }

    /**
     * A registry of some of these tools, bound to the same beans.
     *
     * @param isWanted which of them, by what a model is told of them
     */
    public ToolRegistry select(Predicate<? super ToolDefinition> isWanted) {
        SortedMap<String, RegisteredTool> selected = new TreeMap<>();
        for (ToolDefinition definition : definitions) {
            if (isWanted.test(definition)) {
                selected.put(definition.name(), Objects.requireNonNull(tools.get(definition.name())));
            }
        }
        return new ToolRegistry(selected);
    }

    /** The tool with this name. */
    public Optional<RegisteredTool> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /**
     * A text that differs from another registry's wherever a model would see a difference: in a tool's name, description, schema
     * or strictness. 64 lower-case hexadecimal digits.
     */
    public String fingerprint() {
        String made = fingerprint;
        if (made == null) {
            made = fingerprint(definitions);
            fingerprint = made;
        }
        return made;
    }

    private static String fingerprint(List<ToolDefinition> definitions) {
        StringBuilder all = new StringBuilder();
        for (ToolDefinition definition : definitions) {
            // Each part has a known end, so that no two lists have the same text.
            all.append(definition.name())
                    .append(definition.strict() ? "\nstrict\n" : "\nnot strict\n")
                    .append(definition.schema().fingerprint())
                    .append(Fingerprint.of(definition.description()));
        }
        return Fingerprint.of(all.toString());
    }

    /** The names of the tools. */
    @Override
    public String toString() {
        return "ToolRegistry" + definitions.stream().map(ToolDefinition::name).toList();
    }

    /** Always the same bean. A lambda would cost a start more than this class does. */
    private record GivenBean<T>(T get) implements Supplier<T> {}

    /** Collects beans. Not thread-safe. */
    public static final class Builder {

        private final SortedMap<String, RegisteredTool> tools = new TreeMap<>();

        private Builder() {}

        /**
         * Adds the tools of a bean.
         *
         * @throws ToolRegistrationException if it has none, its toolset can't be used, or a tool's name is taken
         */
        public Builder bean(Object bean) {
            addAll(requireBean(bean), new GivenBean<>(bean), false, GeneratedToolsets.INSTANCE);
            return this;
        }

        /**
         * Adds the tools of a bean that is asked for on each call, such as one that lives as long as a request.
         *
         * @param type a class or interface that has tools; what the supplier gives may be of a subtype
         * @param bean gives the bean; must be as thread-safe as the calls are parallel
         * @throws ToolRegistrationException if the type has no tools, its toolset can't be used, or a tool's name is taken
         */
        public <T> Builder bean(Class<T> type, Supplier<? extends T> bean) {
            addAll(type, Objects.requireNonNull(bean, "bean"), true, GeneratedToolsets.INSTANCE);
            return this;
        }

        /**
         * Adds the tools of a bean whose class the annotation processor may not have seen: what it wrote no toolset for is read
         * now, with the same result, except that there is no Javadoc at run time, so descriptions come from the annotations
         * alone. Parameters need their names, by the javac option {@code -parameters} or {@code @ToolParam(name)}.
         *
         * @throws ToolRegistrationException if it has no tools, or some that the compiler would refuse or that can't be read, all
         *     mistakes of a class at once; or if a tool's name is taken
         */
        public Builder reflective(Object bean) {
            addAll(requireBean(bean), new GivenBean<>(bean), false, ReflectiveToolsets.INSTANCE);
            return this;
        }

        /**
         * Adds the tools of a bean that is asked for on each call, like {@link #bean(Class, Supplier)}, and whose class the
         * annotation processor may not have seen, like {@link #reflective(Object)}.
         *
         * @param type a class or interface that has tools; what the supplier gives may be of a subtype
         * @param bean gives the bean; must be as thread-safe as the calls are parallel
         * @throws ToolRegistrationException if the type has no tools, or some that can't be used, or a tool's name is taken
         */
        public <T> Builder reflective(Class<T> type, Supplier<? extends T> bean) {
            addAll(type, Objects.requireNonNull(bean, "bean"), true, ReflectiveToolsets.INSTANCE);
            return this;
        }

        private static Class<?> requireBean(Object bean) {
            Objects.requireNonNull(bean, "bean");
            if (bean instanceof Class<?> type) {
                throw new ToolRegistrationException(
                        "The class " + type.getName()
                                + " was registered instead of a bean: register an instance of it, or the class with a supplier.");
            }
            return bean.getClass();
        }

        private void addAll(Class<?> type, Supplier<?> bean, boolean isSupplied, BeanTools.Toolsets toolsets) {
            for (RegisteredTool tool : BeanTools.of(type, bean, isSupplied, toolsets)) {
                RegisteredTool other = tools.putIfAbsent(tool.definition().name(), tool);
                if (other != null) {
                    throw new ToolRegistrationException(describeTaken(tool, other));
                }
            }
        }

        private static String describeTaken(RegisteredTool tool, RegisteredTool other) {
            String name = tool.definition().name();
            if (tool.owner().equals(other.owner())) {
                return "Two beans have the tool '" + name + "' from " + tool.owner()
                        + ": register one of them, or give each a toolset of its own with other names.";
            }
            return "Two tools have the name '" + name + "': " + other.owner() + " and " + tool.owner()
                    + ". Give one of them another with @AssistantTool(name = ...).";
        }

        /** The registry of the tools that were added so far. */
        public ToolRegistry build() {
            return new ToolRegistry(tools);
        }
    }
}
