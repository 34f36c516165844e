/**
 * Keeps the assistant at the API what the application says it is: first a plan that only reads, then, if there is anything to
 * change, one request that applies it.
 */
@NullMarked
package dev.assistanttools.assistant;

import org.jspecify.annotations.NullMarked;
