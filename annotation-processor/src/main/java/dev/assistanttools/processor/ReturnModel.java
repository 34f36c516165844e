package dev.assistanttools.processor;

import java.util.Optional;

/**
 * What a tool returns.
 *
 * @param type the type as its user knows it
 * @param isVoid whether there is no result
 * @param problem why it can't be sent to a model, if that is certain
 */
record ReturnModel(String type, boolean isVoid, Optional<Problem> problem) {}
