package dev.assistanttools.spi;

import org.jspecify.annotations.Nullable;

/**
 * Has the values that an {@link ArgumentReader} read checked before the method is called. Generated code asks for it where a type in
 * the method's signature carries constraints; without a check it costs one look at a field.
 */
public final class ArgumentChecks {

    private ArgumentChecks() {}

    /** Says by which check; to be called before anything is read. */
    public static void by(ArgumentReader arguments, ArgumentCheck check) {
        arguments.checkBy(check);
    }

    /** Whether there is a check. */
    public static boolean areWanted(ArgumentReader arguments) {
        return arguments.check() != null;
    }

    /**
     * Checks values, once the reading has {@linkplain ArgumentReader#finish() ended}.
     *
     * @param bean whose method is about to be called
     * @param values in the order of the method's parameters, a context of the call among them
     * @throws dev.assistanttools.tool.ToolArgumentException if something is wrong with them
     */
    public static void check(ArgumentReader arguments, Object bean, @Nullable Object[] values) {
        ArgumentCheck check = arguments.check();
        if (check != null) {
            arguments.accept(check.problems(bean, values));
        }
    }
}
