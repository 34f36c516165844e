/** The tools of an application: found beside the beans that declare them, checked once, then immutable. */
@NullMarked
package dev.assistanttools.registry;

import org.jspecify.annotations.NullMarked;
