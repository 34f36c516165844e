/**
 * Observations and meters of runs, of the rounds of their model and of the calls of tools. What is observed and measured is listed
 * in {@link dev.assistanttools.spring.observation.AssistantToolsObservation} and
 * {@link dev.assistanttools.spring.observation.AssistantToolsMeter}.
 */
@NullMarked
package dev.assistanttools.spring.observation;

import org.jspecify.annotations.NullMarked;
