package dev.assistanttools.processor;

import java.util.Optional;

/**
 * What a tool returns.
 *
 * @param type the type as its user knows it
 * @param isVoid whether there is no result
 * @param isAwaited whether it may not be there yet when the method returns
 * @param written how it is written, once it was awaited; empty if its class says it all
 * @param problem why it can't be sent to a model, if that is certain
 */
record ReturnModel(
        String type, boolean isVoid, boolean isAwaited, Optional<WrittenResult> written, Optional<Problem> problem) {}
