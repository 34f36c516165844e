package dev.assistanttools.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads messages and steps, whole and growing. Like {@link WireReader}, takes null, absent and empty for the same. */
final class WireParts {

    private static final String CODE = "code_interpreter";

    private WireParts() {}

    static MessageSnapshot message(JsonNode node) {
        List<MessagePart> parts = new ArrayList<>();
        node.path("content").forEach(part -> parts.add(part(part)));
        return new MessageSnapshot(
                new MessageId(WireReader.required(node, "id")), WireReader.text(node, "role"), parts);
    }

    static List<MessagePartDelta> partDeltas(JsonNode content) {
        List<MessagePartDelta> deltas = new ArrayList<>();
        for (JsonNode part : content) {
            deltas.add(new MessagePartDelta(part.path("index").asInt(0), part(part)));
        }
        return deltas;
    }

    private static MessagePart part(JsonNode part) {
        String type = WireReader.text(part, "type");
        return switch (type) {
            case "text" ->
                new MessagePart.Text(
                        WireReader.text(part.path("text"), "value"),
                        annotations(part.path("text").path("annotations")));
            case "image_file" -> new MessagePart.ImageFile(WireReader.text(part.path("image_file"), "file_id"));
            case "image_url" -> new MessagePart.ImageUrl(WireReader.text(part.path("image_url"), "url"));
            default -> new MessagePart.Other(type);
        };
    }

    private static List<Annotation> annotations(JsonNode nodes) {
        List<Annotation> annotations = new ArrayList<>();
        for (JsonNode node : nodes) {
            String type = WireReader.text(node, "type");
            annotations.add(new Annotation(
                    type,
                    WireReader.text(node, "text"),
                    node.path("start_index").asInt(0),
                    node.path("end_index").asInt(0),
                    WireReader.optionalText(node.path(type), "file_id")));
        }
        return annotations;
    }

    static StepSnapshot step(JsonNode node) {
        JsonNode details = node.path("step_details");
        List<StepCall> calls = new ArrayList<>();
        details.path("tool_calls").forEach(call -> calls.add(call(call)));
        return new StepSnapshot(
                new StepId(WireReader.required(node, "id")),
                new RunId(WireReader.required(node, "run_id")),
                WireReader.text(node, "type"),
                WireReader.text(node, "status"),
                WireReader.optionalText(details.path("message_creation"), "message_id")
                        .map(MessageId::new),
                calls,
                WireReader.usage(node.path("usage")));
    }

    private static StepCall call(JsonNode call) {
        String type = WireReader.text(call, "type");
        JsonNode what = call.path(type);
        return new StepCall(
                WireReader.text(call, "id"),
                type,
                WireReader.text(what, "name"),
                WireReader.text(what, type.equals(CODE) ? "input" : "arguments"),
                type.equals(CODE) ? logs(what.path("outputs")) : WireReader.optionalText(what, "output"),
                images(what.path("outputs")));
    }

    private static List<String> images(JsonNode outputs) {
        List<String> images = new ArrayList<>();
        for (JsonNode output : outputs) {
            WireReader.optionalText(output.path("image"), "file_id").ifPresent(images::add);
        }
        return images;
    }

    private static Optional<String> logs(JsonNode outputs) {
        StringBuilder logs = new StringBuilder();
        outputs.forEach(output -> logs.append(WireReader.text(output, "logs")));
        return Optional.of(logs.toString()).filter(text -> !text.isEmpty());
    }

    static List<StepCallDelta> callDeltas(JsonNode calls) {
        List<StepCallDelta> deltas = new ArrayList<>();
        for (JsonNode call : calls) {
            String type = WireReader.text(call, "type");
            JsonNode what = call.path(type);
            deltas.add(new StepCallDelta(
                    call.path("index").asInt(0),
                    WireReader.optionalText(call, "id"),
                    type,
                    WireReader.optionalText(what, "name"),
                    WireReader.text(what, type.equals(CODE) ? "input" : "arguments"),
                    images(what.path("outputs"))));
        }
        return deltas;
    }
}
