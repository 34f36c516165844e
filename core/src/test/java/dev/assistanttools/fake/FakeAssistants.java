package dev.assistanttools.fake;

import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantPage;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.RemoteFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assistants of {@link FakeAssistantsApi}. For one thread at a time. */
final class FakeAssistants {

    private final Map<AssistantId, AssistantSnapshot> assistants = new LinkedHashMap<>();
    private int pageSize = 100;

    void pageSize(int size) {
        pageSize = size;
    }

    void put(AssistantSnapshot assistant) {
        assistants.put(assistant.id(), assistant);
    }

    List<AssistantSnapshot> all() {
        return List.copyOf(assistants.values());
    }

    AssistantSnapshot create(AssistantDraft draft) {
        AssistantId id = new AssistantId("asst_" + (assistants.size() + 1));
        put(stored(id, draft));
        return existing(id);
    }

    AssistantSnapshot update(AssistantId id, AssistantDraft draft) {
        existing(id);
        put(stored(id, draft));
        return existing(id);
    }

    AssistantPage list(Optional<AssistantId> after) {
        List<AssistantSnapshot> newestFirst = new ArrayList<>(assistants.values());
        Collections.reverse(newestFirst);
        int start = after.map(id -> newestFirst.indexOf(existing(id)) + 1).orElse(0);
        int end = Math.min(start + pageSize, newestFirst.size());
        return new AssistantPage(newestFirst.subList(start, end), end < newestFirst.size());
    }

    AssistantSnapshot existing(AssistantId id) {
        AssistantSnapshot assistant = assistants.get(id);
        if (assistant == null) {
            throw FakeAssistantsApi.answer(404, "No assistant found with id '" + id + "'.");
        }
        return assistant;
    }

    void delete(AssistantId id) {
        assistants.remove(id);
    }

    private static AssistantSnapshot stored(AssistantId id, AssistantDraft draft) {
        List<RemoteFunction> functions = draft.functions().stream()
                .map(f ->
                        new RemoteFunction(f.name(), f.description(), f.schema().json(), f.strict()))
                .toList();
        return new AssistantSnapshot(
                id,
                draft.name(),
                draft.model(),
                draft.instructions(),
                draft.description(),
                functions,
                draft.hostedTools(),
                draft.metadata(),
                draft.sampling());
    }
}
