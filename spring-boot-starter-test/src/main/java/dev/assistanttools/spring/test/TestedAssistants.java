package dev.assistanttools.spring.test;

import dev.assistanttools.conversation.Assistant;

/** The assistants that a tester asks. */
interface TestedAssistants extends AutoCloseable {

    /** The only one, or the one to which an application's questions go by default. */
    Assistant only();

    /** The one with this name. */
    Assistant named(String name);

    @Override
    void close();
}
