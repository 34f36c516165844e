/** Programs that measure, each run by hand with the command in this module's README. */
@NullMarked
package dev.assistanttools.benchmarks;

import org.jspecify.annotations.NullMarked;
