package dev.assistanttools.registry;

import dev.assistanttools.tool.ArgumentProblem;
import java.util.List;

/**
 * What an exception of Jakarta Validation, thrown by a tool or a proxy around it, says in words that a model may read.
 *
 * @param ofArguments what is wrong with the arguments of the call, in names of the wire; empty if that is not all
 * @param messages what is wrong, without places
 */
public record ThrownViolations(List<ArgumentProblem> ofArguments, List<String> messages) {

    /** Copies the lists; refuses null. */
    public ThrownViolations {
        ofArguments = List.copyOf(ofArguments);
        messages = List.copyOf(messages);
    }
}
