/** What the compiler writes and what is read at run time are one. */
@NullMarked
package dev.assistanttools.it.twin;

import org.jspecify.annotations.NullMarked;
