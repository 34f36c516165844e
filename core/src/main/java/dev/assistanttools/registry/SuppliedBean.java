package dev.assistanttools.registry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bean that is asked for on each call of one tool. What the registry checks of a bean that it is given, is checked here of each
 * that comes. Thread-safe, as far as the supplier is.
 *
 * @param <T> the class that declares the tool
 */
final class SuppliedBean<T> implements Supplier<T> {

    private final Class<?> beanType;
    private final Class<T> declaring;
    private final String method;
    private final Supplier<?> supplier;

    /** The class that passed last: mostly the next one, too. A race for it costs one more check. */
    private @Nullable Class<?> passed;

    SuppliedBean(Class<?> beanType, Class<T> declaring, String method, Supplier<?> supplier) {
        this.beanType = beanType;
        this.declaring = declaring;
        this.method = method;
        this.supplier = supplier;
    }

    /**
     * The bean.
     *
     * @throws IllegalStateException if the supplier gives none, one of another type, or a proxy that the tool can't be called on
     */
    @Override
    public T get() {
        Object bean = supplier.get();
        if (bean == null) {
            throw new IllegalStateException("The supplier of " + beanType.getName() + " gave no bean.");
        }
        if (bean.getClass() != passed) {
            check(bean.getClass());
            passed = bean.getClass();
        }
        return declaring.cast(bean);
    }

    private void check(Class<?> given) {
        if (!beanType.isAssignableFrom(given)) {
            throw new IllegalStateException("The supplier of " + beanType.getName() + " gave a bean of "
                    + given.getName() + ", which is not of that type"
                    + (given.getName().equals(beanType.getName()) ? ": it is of another class loader." : "."));
        }
        ProxiedTools.refusal(declaring, method, given).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }
}
