/** Tests of tools: a scripted model in memory, assertions, fuzzing by schemas, and a slice of Spring Boot's. */
@NullMarked
package dev.assistanttools.spring.test;

import org.jspecify.annotations.NullMarked;
