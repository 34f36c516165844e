/**
 * Drives a run to its end: starts it, waits for it, answers its function calls, and says what came of it. A tool's fault is data
 * for the model; only an API that refuses or stays silent is an exception.
 */
@NullMarked
package dev.assistanttools.run;

import org.jspecify.annotations.NullMarked;
