package dev.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a tool: a function that an assistant may ask to be called.
 *
 * <p>The annotation processor reads the method, checks it and writes a toolset class beside the declaring class, with the
 * function's JSON Schema as a constant and a direct call. Mistakes are reported by the compiler at the source line.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssistantTool {

    /**
     * The function's name: 1 to 64 letters, digits, underscores or hyphens. Empty means the method's name in snake case,
     * so that {@code findUrlById} becomes {@code find_url_by_id}.
     */
    String name() default "";

    /**
     * What the tool does, for the model. Empty means the main text of the method's Javadoc.
     */
    String description() default "";

    /** Whether the model is held to the function's schema. */
    Strict strict() default Strict.AUTO;

    /**
     * How long a call may take before it is given up, from its turn to its result: a number and a unit, as in {@code 500ms},
     * {@code 30s}, {@code 2m} or {@code 1h}, or an ISO-8601 duration such as {@code PT30S}; more than zero, at most a day. Empty
     * means as long as the dispatcher gives every tool, which is 30 seconds unless set otherwise.
     */
    String timeout() default "";

    /**
     * Whether the tool is a barrier among the calls that a model asks for at the same time: calls before it are done, or given up,
     * when it begins, and those after it begin when it is. For a tool that changes what others read. Calls of other runs are not
     * held back.
     */
    boolean sequential() default false;
}
