package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;

/** Tools of an interface, for the tests. */
interface Bell {

    /** Rings. */
    @AssistantTool
    String ring();
}
