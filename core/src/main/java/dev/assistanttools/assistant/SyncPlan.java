package dev.assistanttools.assistant;

import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be done so that an assistant is what the application says. Immutable; holds no connection. */
public final class SyncPlan {

    private final AssistantDraft draft;
    private final @Nullable AssistantSnapshot remote;
    private final List<String> changes;
    private final boolean isInStep;
    private final boolean isDrift;

    /** Of an assistant that there is not yet. */
    SyncPlan(AssistantDraft draft) {
        this.draft = draft;
        this.remote = null;
        this.changes = List.of("the assistant '" + draft.name() + "' is new");
        this.isInStep = false;
        this.isDrift = false;
    }

    /**
     * Of one that there is.
     *
     * @param isMarked whether it carries the mark of exactly this draft
     */
    SyncPlan(AssistantDraft draft, AssistantSnapshot remote, List<String> differences, boolean isMarked) {
        this.draft = draft;
        this.remote = remote;
        this.isInStep = differences.isEmpty();
        this.isDrift = isMarked && !isInStep;
        this.changes = isInStep && !isMarked
                ? List.of("the mark of spec and tools: what they say is there already")
                : List.copyOf(differences);
    }

    /** What is to be done at the API. */
    public enum Action {
        /** Make the assistant: there is none. */
        CREATE,
        /** Change the assistant. */
        UPDATE,
        /** Nothing: it is what it should be. */
        NONE
    }

    /** What is to be done. */
    public Action action() {
        if (remote == null) {
            return Action.CREATE;
        }
        return changes.isEmpty() ? Action.NONE : Action.UPDATE;
    }

    /** The assistant, if there is one already. */
    public Optional<AssistantId> assistantId() {
        return remote().map(AssistantSnapshot::id);
    }

    /**
     * What differs, a line each, for people: {@code function 'forecast': parameters}. Instructions and the like are cut short.
     */
    public List<String> changes() {
        return changes;
    }

    /** Whether the assistant is there and is what it should be; only this library's mark may still be missing. */
    public boolean isInStep() {
        return isInStep;
    }

    /**
     * Whether the assistant was changed at the API by someone else since it was last synchronized: it carries the mark of exactly
     * this spec and these tools, and is something else.
     */
    public boolean isDrift() {
        return isDrift;
    }

    AssistantDraft draft() {
        return draft;
    }

    Optional<AssistantSnapshot> remote() {
        return Optional.ofNullable(remote);
    }

    /** Action, assistant and changes, for a log line. */
    @Override
    public String toString() {
        String which = assistantId().map(AssistantId::value).orElse("a new assistant");
        return action() + " " + which + (isDrift ? " (changed by someone else)" : "")
                + (changes.isEmpty() ? "" : ": " + String.join("; ", changes));
    }
}
