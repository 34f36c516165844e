package dev.assistanttools.registry;

import java.lang.reflect.Modifier;
import java.util.Optional;

/** Knows which tools a proxy does not pass on: they would run on the proxy itself, whose fields nobody has set. */
final class ProxiedTools {

    private ProxiedTools() {}

    /** Why a tool can't be called on beans of this class; empty if it can. */
    static Optional<String> refusal(Class<?> declaring, String method, Class<?> beanType) {
        return isSpringProxy(beanType)
                ? AnnotatedMethods.find(declaring, method).flatMap(found -> refusal(found, beanType))
                : Optional.empty();
    }

    private static Optional<String> refusal(AnnotatedMethods.Found found, Class<?> proxy) {
        if (Modifier.isStatic(found.modifiers())) {
            return Optional.empty(); // belongs to no bean
        }
        String name = found.declaring().getName() + "." + found.signature();
        String proxied = ", but its bean is the proxy " + proxy.getName();
        String missed = ": the call would not reach the bean behind it.";
        if (Modifier.isFinal(found.modifiers())) {
            return Optional.of(name + " is final" + proxied + missed + " Remove 'final' from the method.");
        }
        boolean isOverridden = (found.modifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || (found.declaring().getPackageName().equals(proxy.getPackageName())
                        && found.declaring().getClassLoader() == proxy.getClassLoader());
        return isOverridden
                ? Optional.empty()
                : Optional.of(name + " is package-private" + proxied + ", which is of another package or class loader"
                        + missed + " Make the method public.");
    }

    /** Known by name, as this library does without Spring. */
    private static boolean isSpringProxy(Class<?> type) {
        for (Class<?> implemented : type.getInterfaces()) {
            if (implemented.getSimpleName().equals("SpringProxy")) {
                return true;
            }
        }
        return false;
    }
}
