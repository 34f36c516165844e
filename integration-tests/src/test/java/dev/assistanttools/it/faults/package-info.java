/** Runs over an API on which everything goes wrong, and what they told, against what that API knows. */
@NullMarked
package dev.assistanttools.it.faults;

import org.jspecify.annotations.NullMarked;
