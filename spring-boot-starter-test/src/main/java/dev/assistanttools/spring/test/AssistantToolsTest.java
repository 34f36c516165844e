package dev.assistanttools.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of an application's tools, and of nothing else of it: a slice, as Spring Boot has others.
 *
 * <p>The context has the components that have tools (methods with {@link dev.assistanttools.AssistantTool}, their own, inherited or
 * of an interface), components that stand around calls (interceptors, listeners, carriers of context, customizers), the assistants
 * that the properties describe, and an {@link AssistantToolsTester} that asks them in memory. Of other components, such as services and
 * repositories, it has none: what the tools need of them is mocked with {@code @MockitoBean}, or imported with {@code @Import};
 * configuration classes, too, such as the one that enables method security.
 *
 * <pre>{@code
 * @AssistantToolsTest
 * class QuoteToolsTest {
 *
 *     @Autowired
 *     AssistantToolsTester tester;
 *
 *     @MockitoBean
 *     PriceService prices;
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(AssistantToolsTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(AssistantToolsTypeExcludeFilter.class)
@AutoConfigureAssistantTools
@AutoConfigureAssistantToolsTester
@ImportAutoConfiguration
public @interface AssistantToolsTest {

    /** Properties in the form {@code key=value}, to be added to the environment before the application starts. */
    String[] properties() default {};

    /** The components whose tools are tested; all that have tools if none is named. An alias of {@link #tools()}. */
    @AliasFor("tools")
    Class<?>[] value() default {};

    /** The components whose tools are tested; all that have tools if none is named. An alias of {@link #value()}. */
    @AliasFor("value")
    Class<?>[] tools() default {};

    /** Whether the filters of this slice apply. Without them no component is in the context but those of {@link #includeFilters()}. */
    boolean useDefaultFilters() default true;

    /** What is in the context besides. */
    ComponentScan.Filter[] includeFilters() default {};

    /** What is not in the context, although it would be. */
    ComponentScan.Filter[] excludeFilters() default {};

    /** Auto-configurations of this slice that are left out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
