package dev.assistanttools.samples.readme;

import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import java.io.PrintStream;

/** The README's lines about an answer that is shown while it is written. */
final class Typewriter {

    private Typewriter() {}

    static void type(Conversation conversation, String question, PrintStream out) {
        conversation.ask(question, new RunListener() {
            @Override
            public void onTextDelta(RunEvent.TextDelta event) {
                out.print(event.delta());
            }
        });
    }
}
