package dev.assistanttools.it.twin;

import dev.assistanttools.registry.ToolRegistry;
import java.lang.reflect.Constructor;
import java.util.List;

/** The two ways to a tool. */
enum Kind {
    /** The processor wrote its toolset. */
    GENERATED,
    /** Its class is read when it is registered. */
    REFLECTIVE;

    /**
     * A registry of one bean.
     *
     * @param type has a constructor that takes a list, in which its calls are noted
     */
    ToolRegistry tools(Class<?> type, List<String> calls) {
        Object bean = beanOf(typeOf(type), calls);
        return this == GENERATED
                ? ToolRegistry.of(bean)
                : ToolRegistry.builder().reflective(bean).build();
    }

    /** The class as it is for this kind. */
    Class<?> typeOf(Class<?> type) {
        return this == GENERATED ? type : new UnprocessedClasses().of(type);
    }

    static Object beanOf(Class<?> type, List<String> calls) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(List.class);
            constructor.setAccessible(true);
            return constructor.newInstance(calls);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
