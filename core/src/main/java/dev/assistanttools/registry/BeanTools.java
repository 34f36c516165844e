package dev.assistanttools.registry;

import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the tools of one bean from the toolsets of its class and supertypes, and says why where that fails. */
final class BeanTools {

    /** Where the toolset of a class comes from. */
    interface Toolsets {

        /** A class's own toolset, not of its supertypes'; empty if it has none. */
        <T> Optional<GeneratedToolset<T>> find(Class<T> type);
    }

    private final Class<?> beanType;
    private final Supplier<?> bean;
    private final boolean isSupplied;
    private final Toolsets toolsets;
    private final List<RegisteredTool> tools = new ArrayList<>();
    private final Set<String> boundMethods = new HashSet<>();
    private final List<String> ungenerated = new ArrayList<>();
    private final List<String> unresolved = new ArrayList<>();
    private @Nullable LinkageError unreadable;

    private BeanTools(Class<?> beanType, Supplier<?> bean, boolean isSupplied, Toolsets toolsets) {
        this.beanType = beanType;
        this.bean = bean;
        this.isSupplied = isSupplied;
        this.toolsets = toolsets;
    }

    /**
     * The tools of a bean of this type; at least one.
     *
     * @param bean gives it on each call
     * @param isSupplied whether what it gives is someone else's choice each time, and has to be checked
     * @throws ToolRegistrationException if it has none, or some that were not generated or can't be called
     */
    static List<RegisteredTool> of(Class<?> beanType, Supplier<?> bean, boolean isSupplied, Toolsets toolsets) {
        BeanTools collected = new BeanTools(beanType, bean, isSupplied, toolsets);
        for (Class<?> type : BeanTypes.nearestFirst(beanType)) {
            collected.addFrom(type);
        }
        if (!collected.ungenerated.isEmpty()) {
            throw new ToolRegistrationException(collected.processorDidNotRun());
        }
        if (!collected.unresolved.isEmpty()) {
            throw new ToolRegistrationException(collected.typesAreOpen());
        }
        if (collected.tools.isEmpty()) {
            throw new ToolRegistrationException(collected.noTools(), collected.unreadable);
        }
        return collected.tools;
    }

    private <S> void addFrom(Class<S> type) {
        Optional<GeneratedToolset<S>> toolset = toolsets.find(type);
        if (toolset.isEmpty()) {
            noteUngenerated(type);
            return;
        }
        List<String> openTools = toolset.get().openTools();
        if (!openTools.isEmpty()) {
            noteOpenTools(type, openTools);
        }
        for (ToolBinding<S> binding : toolset.get().bindings()) {
            Optional<String> refusal = ProxiedTools.refusal(type, binding.method(), beanType);
            if (refusal.isPresent()) {
                throw new ToolRegistrationException(refusal.get());
            }
            if (boundMethods.add(binding.method())) {
                tools.add(RegisteredTool.of(type, binding, source(type, binding)));
            }
        }
    }

    @SuppressWarnings("unchecked") // The type is a supertype of the bean's.
    private <S> Supplier<S> source(Class<S> type, ToolBinding<S> binding) {
        return isSupplied ? new SuppliedBean<>(beanType, type, binding.method(), bean) : (Supplier<S>) bean;
    }

    /**
     * A subclass, which comes earlier, must have bound each of them. Its signature has other types there, so the method's name
     * and number of parameters tell.
     */
    private void noteOpenTools(Class<?> type, List<String> signatures) {
        Set<String> bound =
                boundMethods.stream().map(AnnotatedMethods::withoutTypes).collect(Collectors.toSet());
        signatures.stream()
                .filter(signature -> !bound.contains(AnnotatedMethods.withoutTypes(signature)))
                .forEach(signature -> unresolved.add(type.getName() + "." + signature));
    }

    private String typesAreOpen() {
        return "The types of " + String.join(", ", unresolved) + " depend on type variables, and no toolset of "
                + beanType.getName()
                + " or a superclass says what they are: register a named class that extends it with"
                + " type arguments, as in 'class Orders extends Repository<Order>', is not private and was compiled with"
                + " the annotation processor.";
    }

    /** A proxy or mock may repeat the annotations of methods whose toolset stands beside its superclass. */
    private void noteUngenerated(Class<?> type) {
        if (isMadeAtRunTime(type)) {
            return;
        }
        try {
            for (String method : AnnotatedMethods.declaredBy(type)) {
                ungenerated.add(type.getName() + "." + method);
            }
        } catch (LinkageError e) {
            // A supertype from a library whose optional dependency is missing does no harm to the tools of the others.
            unreadable = e;
        }
    }

    static boolean isMadeAtRunTime(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader.getResource(type.getName().replace('.', '/') + ".class") == null;
    }

    private String processorDidNotRun() {
        return "No toolset was generated for " + String.join(", ", ungenerated)
                + ": the annotation processor did not run"
                + " when the class was compiled. Add dev.assistanttools:assistant-tools-processor to the"
                + " annotationProcessorPaths of the compiler plugin (with Gradle: to annotationProcessor); where the"
                + " processor is on the class path only, JDK 23 and later also need the compiler option -proc:full.";
    }

    private String noTools() {
        if (!Proxy.isProxyClass(beanType)) {
            return "A bean of " + beanType.getName() + " has no tools: none of its methods, nor of its supertypes, is"
                    + " annotated with @AssistantTool."
                    + (unreadable == null ? "" : " Not all of them can be looked at: " + unreadable);
        }
        String interfaces =
                Arrays.stream(beanType.getInterfaces()).map(Class::getName).collect(Collectors.joining(", "));
        return "A bean is a JDK proxy, and none of its interfaces (" + interfaces + ") declares a tool; methods of the"
                + " class behind it can't be called through it. Annotate the interface's methods with @AssistantTool, or"
                + " let the bean be proxied by class.";
    }
}
