package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import java.util.Map;

/** A question to an assistant, and how it is asked. */
record Question(
        Assistant assistant,
        String text,
        RunOptions options,
        Map<String, Object> attributes,
        ConversationSettings settings,
        UsageCounter counter) {

    Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A question can't be blank.");
        }
    }

    AssistantsClient client() {
        return assistant.client();
    }

    Turns turns() {
        return assistant.turns();
    }

    RunRequest request(ThreadId threadId) {
        return RunRequest.of(threadId, assistant.id())
                .withOptions(assistant.optionsOfRun(options))
                .withAttributes(attributes);
    }

    ThreadLock lock(ThreadId threadId) {
        return new ThreadLock(client(), threadId, settings, ThreadLock.SYSTEM);
    }

    /** Takes note of what a run of it has used. */
    void count(RunOutcome outcome) {
        counter.count(outcome);
        assistant.counter().count(outcome);
    }
}
