package dev.assistanttools.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Puts an {@link AssistantToolsTester} into the context of a test: the application's assistants are asked in memory, and a model that
 * the test scripts answers. Whatever the application says of its Assistants server and of models, neither is talked to. For a
 * {@code @SpringBootTest}; {@link AssistantToolsTest} has it already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureAssistantToolsTester {}
