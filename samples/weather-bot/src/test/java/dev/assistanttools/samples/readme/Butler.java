package dev.assistanttools.samples.readme;

import dev.assistanttools.conversation.Assistant;
import org.springframework.stereotype.Component;

@Component
class Butler {

    private final Assistant assistant;

    Butler(Assistant assistant) {
        this.assistant = assistant;
    }

    String answer(String question) {
        return assistant.ask(question).text();
    }
}
