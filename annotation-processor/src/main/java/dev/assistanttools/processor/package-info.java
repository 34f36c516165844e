/**
 * Writes a toolset class beside each class with annotated methods. It works in three acts: readers turn elements into a model of
 * names, rules check the model, writers turn it into text; nothing is written for a class with errors.
 */
@NullMarked
package dev.assistanttools.processor;

import org.jspecify.annotations.NullMarked;
