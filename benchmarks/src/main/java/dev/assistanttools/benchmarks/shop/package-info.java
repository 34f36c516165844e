/** A shop with three tools: what every contestant reads, calls and writes. */
@NullMarked
package dev.assistanttools.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
