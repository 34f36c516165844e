package dev.assistanttools.spring.test.slice;

import dev.assistanttools.AssistantTool;

interface Greeting {

    /** Greets. */
    @AssistantTool
    String greet();
}
