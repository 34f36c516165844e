package dev.assistanttools.it.specification;

import dev.assistanttools.it.specification.Caller.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What requests are about: things that are at the server already. Those that requests only read or add to are made once; those that a
 * request uses up are made for it.
 */
final class World {

    static final String ASSISTANT = "an assistant's id";
    static final String FILE = "a file's id";
    static final String VECTOR_STORE = "a vector store's id";
    static final String CALL = "a call's id";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Set<String> AT_REST =
            Set.of("requires_action", "completed", "failed", "cancelled", "expired", "incomplete");

    private final Caller caller;
    private final Map<String, String> made = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    World(Caller caller) {
        this.caller = caller;
    }

    /** The path parameters for a request that shall succeed, and change nothing that others need. */
    Map<String, String> place(Operation operation, JsonNode body) {
        Map<String, String> place = new HashMap<>(place(operation));
        switch (operation.id()) {
            case "deleteAssistant", "modifyAssistant" -> place.put("assistant_id", newAssistant());
            case "deleteThread", "createRun" -> place.put("thread_id", newThread("Hi"));
            case "deleteMessage" -> place.put("message_id", newMessage(thread()));
            case "cancelRun" -> place.putAll(waitingRun(1));
            case "submitToolOuputsToRun" ->
                place.putAll(waitingRun(body.path("tool_outputs").size()));
            case "deleteFile" -> place.put("file_id", newFile());
            case "deleteVectorStore" -> place.put("vector_store_id", newVectorStore());
            case "deleteVectorStoreFile" -> place.put("file_id", newStoredFile(vectorStore()));
            default -> {
                // The shared ones do.
            }
        }
        return place;
    }

    /** Whether there can be things for a request to be about: no run waits for no outputs. */
    static boolean isPossible(JsonNode body) {
        return !body.has("tool_outputs") || !body.path("tool_outputs").isEmpty();
    }

    /** The path parameters for a request that does no harm. */
    Map<String, String> place(Operation operation) {
        Map<String, String> place = new HashMap<>();
        for (String parameter : operation.parameters()) {
            place.put(parameter, shared(parameter, operation.path().startsWith("/vector_stores")));
        }
        if (operation.id().equals("submitToolOuputsToRun")) {
            place.put("thread_id", once("waiting run", () -> waitingRun(1).get("run_id")));
            place.put("run_id", made.get("waiting run"));
            place.put("thread_id", made.get("thread of " + made.get("waiting run")));
        }
        return place;
    }

    private String shared(String parameter, boolean inStore) {
        return switch (parameter) {
            case "assistant_id" -> assistant();
            case "thread_id" -> thread();
            case "message_id" -> once("message", () -> first("/threads/" + thread() + "/messages"));
            case "run_id" -> run();
            case "step_id" -> once("step", () -> first("/threads/" + thread() + "/runs/" + run() + "/steps"));
            case "file_id" -> inStore ? once("stored file", () -> newStoredFile(vectorStore())) : file(0);
            case "vector_store_id" -> vectorStore();
            case "batch_id" -> once("batch", () -> newBatch(vectorStore()));
            default -> throw new AssertionError("Nothing is known of " + parameter);
        };
    }

    /** The ids of a list, the newest first. */
    List<String> idsOf(Operation operation) {
        if (!operation.isList()) {
            return List.of();
        }
        String path = operation.at(place(operation)) + "?limit=" + operation.longestPage();
        Answer whole = checked(caller.send("GET", path, null));
        List<String> ids = new ArrayList<>();
        whole.json().path("data").forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    /** An id that nothing has. */
    static String unknown(String parameter) {
        String kind = parameter.substring(0, parameter.indexOf('_'));
        return kind + "_" + "0".repeat(24);
    }

    /** The body with ids of this world; outputs get those of the calls that a run waits for. */
    JsonNode body(JsonNode body, Map<String, String> place) {
        JsonNode copy = body.deepCopy();
        if (copy instanceof ObjectNode run
                && run.has("assistant_id")
                && !place.containsKey("thread_id")
                && run.path("instructions").asString("x").isEmpty()) {
            // Without anything to go by there is no run.
            run.putObject("thread")
                    .putArray("messages")
                    .addObject()
                    .put("role", "user")
                    .put("content", "Hi");
        }
        Iterator<JsonNode> calls = copy.has("tool_outputs")
                ? caller.send("GET", "/threads/" + place.get("thread_id") + "/runs/" + place.get("run_id"), null)
                        .json()
                        .at("/required_action/submit_tool_outputs/tool_calls")
                        .iterator()
                : List.<JsonNode>of().iterator();
        return filled(copy, calls);
    }

    private JsonNode filled(JsonNode node, Iterator<JsonNode> calls) {
        if (node.isString()) {
            return switch (node.stringValue()) {
                case ASSISTANT -> JSON.stringNode(assistant());
                case FILE -> JSON.stringNode(file(0));
                case VECTOR_STORE -> JSON.stringNode(vectorStore());
                case CALL -> calls.hasNext() ? calls.next().get("id") : JSON.stringNode("call_unknown");
                default -> node;
            };
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                object.set(member.getKey(), filled(member.getValue(), calls));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                boolean file =
                        array.get(i).isString() && array.get(i).stringValue().equals(FILE);
                array.set(i, file ? JSON.stringNode(file(i)) : filled(array.get(i), calls));
            }
        }
        return node;
    }

    private String assistant() {
        return once("assistant", this::newAssistant);
    }

    private String newAssistant() {
        ObjectNode body = JSON.objectNode().put("model", "gpt-4.1").put("instructions", "Be kind.");
        ObjectNode tool = body.putArray("tools").addObject().put("type", "function");
        tool.putObject("function").put("name", "f");
        return create("/assistants", body);
    }

    private String thread() {
        return once("thread", () -> {
            String thread = newThread("/say One.");
            atRest(thread, newRun(thread));
            newMessage(thread);
            String run = newRun(thread);
            atRest(thread, run);
            submit(thread, run);
            atRest(thread, run);
            return thread;
        });
    }

    private String run() {
        return once("run", () -> first("/threads/" + thread() + "/runs"));
    }

    private String newRun(String thread) {
        return create("/threads/" + thread + "/runs", JSON.objectNode().put("assistant_id", assistant()));
    }

    private void submit(String thread, String run) {
        ObjectNode outputs = JSON.objectNode();
        outputs.putArray("tool_outputs").addObject().put("tool_call_id", CALL).put("output", "Done.");
        String path = "/threads/" + thread + "/runs/" + run;
        JsonNode body = body(outputs, Map.of("thread_id", thread, "run_id", run));
        checked(caller.send("POST", path + "/submit_tool_outputs", body));
    }

    String newThread(String message) {
        ObjectNode body = JSON.objectNode();
        body.putArray("messages").addObject().put("role", "user").put("content", message);
        return create("/threads", body);
    }

    private String newMessage(String thread) {
        return create(
                "/threads/" + thread + "/messages",
                JSON.objectNode().put("role", "user").put("content", "/call f {}"));
    }

    private Map<String, String> waitingRun(int calls) {
        String thread = newThread("/call f {}\n".repeat(calls));
        String run = newRun(thread);
        atRest(thread, run);
        made.put("thread of " + run, thread);
        return Map.of("thread_id", thread, "run_id", run);
    }

    /** Waits until nobody works on the run. */
    String atRest(String thread, String run) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Answer answer = caller.send("GET", "/threads/" + thread + "/runs/" + run, null);
            if (AT_REST.contains(answer.text("/status"))) {
                return answer.text("/status");
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still " + answer.exchange().body());
            }
            Thread.onSpinWait();
        }
    }

    private String file(int index) {
        while (files.size() <= index) {
            files.add(newFile());
        }
        return files.get(index);
    }

    private String newFile() {
        Answer answer = caller.sendForm(
                "/files", JSON.objectNode().put("purpose", "assistants").put("file", "notes.txt"));
        return checked(answer).text("/id");
    }

    private String vectorStore() {
        return once("vector store", this::newVectorStore);
    }

    private String newVectorStore() {
        return create("/vector_stores", JSON.objectNode());
    }

    private String newStoredFile(String store) {
        return create("/vector_stores/" + store + "/files", JSON.objectNode().put("file_id", newFile()));
    }

    private String newBatch(String store) {
        ObjectNode body = JSON.objectNode();
        body.putArray("file_ids").add(newFile()).add(newFile());
        return create("/vector_stores/" + store + "/file_batches", body);
    }

    private String first(String list) {
        return checked(caller.send("GET", list, null)).text("/data/0/id");
    }

    private String create(String path, ObjectNode body) {
        return checked(caller.send("POST", path, body)).text("/id");
    }

    private static Answer checked(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.exchange() + " " + answer.exchange().body());
        }
        return answer;
    }

    private String once(String what, Supplier<String> maker) {
        String known = made.get(what);
        if (known == null) {
            known = maker.get();
            made.put(what, known);
        }
        return known;
    }
}
