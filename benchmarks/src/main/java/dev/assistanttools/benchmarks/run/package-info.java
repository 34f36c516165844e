/** What it costs to drive a run, and to wait for many. */
@NullMarked
package dev.assistanttools.benchmarks.run;

import org.jspecify.annotations.NullMarked;
