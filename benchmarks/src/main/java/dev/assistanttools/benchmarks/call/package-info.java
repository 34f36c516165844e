/** What a call costs: from the text of the arguments to the text of the result, by several ways. */
@NullMarked
package dev.assistanttools.benchmarks.call;

import org.jspecify.annotations.NullMarked;
