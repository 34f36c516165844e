package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunSnapshot;

/** There is no run that anything could be done about. */
record Over(Throwable reason) implements Stage {

    @Override
    public RunAction next(long now) {
        return new RunAction.Fail(reason);
    }

    @Override
    public long requestsEnd() {
        throw new IllegalStateException("Nothing is asked any more.", reason);
    }

    @Override
    public void seen(RunSnapshot run, long now) {
        throw new IllegalStateException("Nothing was asked any more.", reason);
    }

    @Override
    public void failed(AssistantApiException fault, long now) {
        throw new IllegalStateException("Nothing was asked any more.", reason);
    }
}
