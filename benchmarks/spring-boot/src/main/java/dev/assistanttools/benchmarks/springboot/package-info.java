/** What the starter adds to the start of a Spring Boot application. */
@NullMarked
package dev.assistanttools.benchmarks.springboot;

import org.jspecify.annotations.NullMarked;
