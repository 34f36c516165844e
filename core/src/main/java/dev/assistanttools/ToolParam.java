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
}
