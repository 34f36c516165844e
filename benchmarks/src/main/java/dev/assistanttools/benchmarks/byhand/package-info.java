/**
 * Readers and writers for the shop's records alone, as one writes them who trusts what comes: a missing value stays null, and
 * nothing says where a mistake is. So nullness is not checked here either.
 */
@NullUnmarked
package dev.assistanttools.benchmarks.byhand;

import org.jspecify.annotations.NullUnmarked;
