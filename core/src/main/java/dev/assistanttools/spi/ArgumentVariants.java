package dev.assistanttools.spi;

/**
 * Finds out which class the object at the place of an {@link ArgumentReader} has. The object stays where it is, to be read by
 * the reader of that class.
 */
public final class ArgumentVariants {

    private ArgumentVariants() {}

    /**
     * Looks for the discriminator wherever it stands in the object. A name that differs from only one class's in case is that
     * name. Without a discriminator, or where it is null, the class is the only one that fits: the object has no property which
     * the class does not know, and each that it must have, with values of their {@linkplain ValueForm forms}.
     *
     * @return the index of the class, whose object the next call must {@linkplain ArgumentReader#beginObject begin}; that object
     *     passes over the discriminator. -1 if there is none: the problem is noted and the value passed over
     */
    public static int next(ArgumentReader arguments, VariantShape shape) {
        return arguments.cursor().nextVariant(shape);
    }
}
