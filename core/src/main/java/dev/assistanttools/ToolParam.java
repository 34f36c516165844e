package dev.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a parameter of a tool, or a component of a record that a tool takes, to the model. */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ToolParam {

    /**
     * What the value means, for the model. Empty means the {@code @param} text of the Javadoc of the method or record.
     */
    String description() default "";

    /** The name on the wire. Empty means the name in the source, as it is written there. */
    String name() default "";

    /**
     * The value when the model sends none, or null. A text, number, boolean, date or the like is written as it is, an enum's
     * constant by its name, anything else as JSON; the compiler checks that it fits. The model reads it in the schema. An empty
     * text is a value, too.
     */
    String defaultValue() default NO_DEFAULT;

    /**
     * Values that the model may take as examples, each written like a {@link #defaultValue()}; the compiler checks that they
     * fit.
     */
    String[] examples() default {};

    /** The {@link #defaultValue()} that means that there is none. */
    String NO_DEFAULT = "\u0000 no default \u0000";
}
