package dev.assistanttools.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the values that an {@link ArgumentReader} read checked before the method is called. */
public final class ArgumentChecks {

    private ArgumentChecks() {}

    /** Says by which check; to be called before anything is read. */
    public static void by(ArgumentReader arguments, ArgumentCheck check) {
        arguments.checkBy(check);
    }

    /**
     * Checks values, once the reading has {@linkplain ArgumentReader#finish() ended}; does nothing unless they
     * {@linkplain ArgumentReader#isToBeChecked() are to be}.
     *
     * @param bean gives the bean whose method is about to be called
     * @param values in the order of the method's parameters, a context of the call among them
     * @return gives the same bean, for this call and thread; the one that the check has asked for, if it has
     * @throws dev.assistanttools.tool.ToolArgumentException if something is wrong with them
     */
    public static <T> Supplier<T> check(ArgumentReader arguments, Supplier<T> bean, @Nullable Object[] values) {
        ArgumentCheck check = arguments.check();
        if (check == null) {
            return bean;
        }
        AskedOnce<T> asked = new AskedOnce<>(bean);
        arguments.accept(check.problems(asked, values));
        return asked;
    }

    /** Asks for a bean when it is first needed, as each time another may be made. */
    private static final class AskedOnce<T> implements Supplier<T> {

        private final Supplier<T> source;
        private @Nullable T bean;

        AskedOnce(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            T known = bean;
            if (known == null) {
                known = source.get();
                bean = known;
            }
            return known;
        }
    }
}
