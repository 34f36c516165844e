/**
 * Reads classes that the annotation processor never saw, when their beans are registered: the same schemas and the same binding as
 * the processor's. Applications do not call it.
 */
@NullMarked
package dev.assistanttools.registry.reflect;

import org.jspecify.annotations.NullMarked;
