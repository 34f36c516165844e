package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;

/**
 * Something with a name that a rule may find fault with.
 *
 * @param name as its user knows it
 * @param place where its problems are reported
 */
record NamedPlace(String name, Place place) {}
