/** The annotations that make a method a tool, and the base of all exceptions of this library. */
@NullMarked
package dev.assistanttools;

import org.jspecify.annotations.NullMarked;
