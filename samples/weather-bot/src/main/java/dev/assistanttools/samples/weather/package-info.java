/** A Spring Boot application whose service methods answer questions about the weather. */
@NullMarked
package dev.assistanttools.samples.weather;

import org.jspecify.annotations.NullMarked;
