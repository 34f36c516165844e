/** Spring AI, measured beside the others. */
@NullMarked
package dev.assistanttools.benchmarks.springai;

import org.jspecify.annotations.NullMarked;
