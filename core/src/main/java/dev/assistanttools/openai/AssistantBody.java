package dev.assistanttools.openai;

import com.openai.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The body that creates and updates an assistant: the same for both, which the official client's two builders are not. */
final class AssistantBody {

    private AssistantBody() {}

    /** All properties but the model. */
    static Map<String, JsonValue> of(AssistantDraft draft) {
        Map<String, JsonValue> body = new LinkedHashMap<>();
        body.put("name", JsonValue.from(draft.name()));
        body.put("instructions", nullIfEmpty(draft.instructions()));
        body.put("description", nullIfEmpty(draft.description()));
        body.put("tools", ToolsBody.of(draft.functions(), draft.hostedTools()));
        body.put("metadata", JsonValue.from(new TreeMap<>(draft.metadata())));
        Sampling sampling = draft.sampling();
        sampling.temperature().ifPresent(value -> body.put("temperature", JsonValue.from(value)));
        sampling.topP().ifPresent(value -> body.put("top_p", JsonValue.from(value)));
        sampling.reasoningEffort().ifPresent(value -> body.put("reasoning_effort", JsonValue.from(value)));
        return body;
    }

    private static JsonValue nullIfEmpty(String text) {
        return JsonValue.from(text.isEmpty() ? null : text);
    }
}
