package dev.assistanttools.registry;

import dev.assistanttools.spi.GeneratedToolset;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Finds the toolset that the annotation processor wrote beside a class. */
final class GeneratedToolsets implements BeanTools.Toolsets {

    static final GeneratedToolsets INSTANCE = new GeneratedToolsets();

    private static final String SUFFIX = "_Toolset";

    private GeneratedToolsets() {}

    @Override
    public <T> Optional<GeneratedToolset<T>> find(Class<T> type) {
        return of(type);
    }

    /**
     * A class's own toolset, not of its supertypes', found by the class's own loader.
     *
     * @throws ToolRegistrationException if there is one that can't be used
     */
    static <T> Optional<GeneratedToolset<T>> of(Class<T> type) {
        ClassLoader loader = type.getClassLoader();
        // Classes of the platform have no toolsets, and arrays, hidden classes and such no class can stand beside.
        if (loader == null || type.isArray() || type.isHidden() || type.isSynthetic()) {
            return Optional.empty();
        }
        String name = type.getName() + SUFFIX;
        try {
            Class<?> toolset = Class.forName(name, true, loader);
            return Optional.of(create(type, toolset));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (LinkageError e) {
            throw new ToolRegistrationException(
                    name + " can't be loaded: " + e + ". Compile " + type.getName() + " again with the version of"
                            + " assistant-tools-processor that matches assistant-tools-core.",
                    e);
        }
    }

    private static <T> GeneratedToolset<T> create(Class<T> type, Class<?> toolset) {
        if (!GeneratedToolset.class.isAssignableFrom(toolset)) {
            throw new ToolRegistrationException(toolset.getName() + " stands where the toolset of " + type.getName()
                    + " is looked for, but is none: rename it, or, if it was generated, load assistant-tools-core"
                    + " only once.");
        }
        try {
            GeneratedToolset<?> created =
                    (GeneratedToolset<?>) toolset.getConstructor().newInstance();
            return checked(type, created);
        } catch (IllegalAccessException e) {
            throw new ToolRegistrationException(notExported(type), e);
        } catch (InvocationTargetException e) {
            throw new ToolRegistrationException(toolset.getName() + " can't be created: " + e.getCause(), e.getCause());
        } catch (NoSuchMethodException | InstantiationException e) {
            throw new ToolRegistrationException(
                    toolset.getName() + " has no public constructor without parameters, as generated toolsets do.", e);
        }
    }

    @SuppressWarnings("unchecked") // The toolset says itself that it is one for this type.
    private static <T> GeneratedToolset<T> checked(Class<T> type, GeneratedToolset<?> toolset) {
        if (toolset.beanType() != type) {
            throw new ToolRegistrationException(toolset.getClass().getName() + " is a toolset of "
                    + toolset.beanType().getName() + ", not of " + type.getName() + ": compile the class again.");
        }
        return (GeneratedToolset<T>) toolset;
    }

    /** In a class path there is no module to blame: then the toolset or its class is not public. */
    private static String notExported(Class<?> type) {
        Module module = type.getModule();
        String toolset = type.getName() + SUFFIX;
        if (!module.isNamed()) {
            return toolset + " is not accessible: it must be public, as generated toolsets are.";
        }
        String reader = GeneratedToolsets.class.getModule().isNamed()
                ? " to " + GeneratedToolsets.class.getModule().getName()
                : "";
        return toolset + " is not accessible: module " + module.getName()
                + " does not export its package. Add 'exports "
                + type.getPackageName() + reader + ";' or 'opens " + type.getPackageName() + reader
                + ";' to its module-info.";
    }
}
