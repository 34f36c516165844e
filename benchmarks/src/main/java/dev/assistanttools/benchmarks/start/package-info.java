/** What a start costs: registering tools, and a process with fifty of them that answers one call. */
@NullMarked
package dev.assistanttools.benchmarks.start;

import org.jspecify.annotations.NullMarked;
