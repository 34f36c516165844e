package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spring.test.FuzzCase.Expectation;
import dev.assistanttools.spring.test.FuzzReport.Refusal;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolVisibleException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tool that is held to its schema. For one thread. */
final class FuzzedTool {

    private static final String CALL_ID = "call_of_a_fuzzer";

    /** As exceptions name themselves: what a model reads names none. */
    private static final Pattern EXCEPTION =
            Pattern.compile("\\b(?:[a-z][a-z0-9_]*[.])+[A-Z]\\w*(?:Exception|Error)\\b");

    /** A shorter message could be in a text by chance. */
    private static final int TELLING_LENGTH = 8;

    private final ToolDispatcher dispatcher;
    private final RegisteredTool tool;
    private final SchemaView schemas;
    private final boolean isInvoking;
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();

    FuzzedTool(ToolDispatcher dispatcher, String name, boolean isInvoking) {
        this.dispatcher = dispatcher;
        this.tool = dispatcher.registry().find(name).orElseThrow();
        this.schemas = new SchemaView(tool.definition());
        this.isInvoking = isInvoking;
    }

    ToolDefinition definition() {
        return tool.definition();
    }

    /** What was refused although the schema allows it. */
    List<Refusal> refusals() {
        return List.copyOf(refusals.values());
    }

    /** The first fault, made small. */
    Optional<String> fault(List<FuzzCase> cases) {
        for (FuzzCase one : cases) {
            if (fault(one).isPresent()) {
                FuzzCase small =
                        Shrinking.of(one, schemas, other -> fault(other).isPresent());
                return Optional.of("Expected " + definition().name() + " with the arguments\n  "
                        + Shown.text(small.text()) + "\n" + small.expected() + ",\nbut "
                        + fault(small).orElseThrow());
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("CatchingUnchecked") // that nothing is thrown is what is asserted
    private Optional<String> fault(FuzzCase one) {
        ToolCall call = new ToolCall(CALL_ID, definition().name(), one.text());
        try {
            Optional<ToolCallResult> refusal = dispatcher.refusal(call);
            if (refusal.isPresent()) {
                return told(refusal.get(), one).or(() -> judged(refusal.get(), one));
            }
            if (one.expectation() == Expectation.REJECTED) {
                return Optional.of("it accepts them.");
            }
            return isInvoking ? told(dispatcher.dispatch(call), one) : Optional.empty();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return Optional.of("it throws " + e + ".");
        }
    }

    /** What is wrong with what the model is told. */
    private Optional<String> told(ToolCallResult result, FuzzCase one) {
        String output = result.output();
        int bytes = output.getBytes(StandardCharsets.UTF_8).length;
        int limit = dispatcher.settings().maxResultBytes();
        if (bytes > limit) {
            return Optional.of("its output has " + bytes + " bytes, more than the limit of " + limit + ".");
        }
        boolean namesException = EXCEPTION.matcher(output).find()
                && !EXCEPTION.matcher(one.text()).find();
        if (namesException || (result instanceof Failed failed && tellsOf(failed, one))) {
            return Optional.of("the model is told of an exception:\n  " + Shown.result(result));
        }
        return Optional.empty();
    }

    private static boolean tellsOf(Failed failed, FuzzCase one) {
        for (@Nullable Throwable cause = failed.cause(); cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof ToolVisibleException) {
                return false;
            }
            if (message != null
                    && message.length() >= TELLING_LENGTH
                    && failed.output().contains(message)
                    && !one.text().contains(message)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with a refusal. */
    private Optional<String> judged(ToolCallResult refusal, FuzzCase one) {
        if (!(refusal instanceof Rejected rejected)) {
            return Optional.of("reading them fails: " + ((Failed) refusal).cause());
        }
        if (rejected.problems().isEmpty()) {
            return Optional.of("the rejection names no place:\n  " + Shown.result(refusal));
        }
        return switch (one.expectation()) {
            case EITHER -> Optional.empty();
            case REJECTED ->
                isAt(one.place().pointer(), rejected)
                        ? Optional.empty()
                        : Optional.of("the rejection is of another place:\n  " + Shown.result(refusal));
            case ACCEPTED ->
                schemaReason(one)
                        .map(problem -> "it is rejected for what the schema allows:\n  at \"" + problem.pointer()
                                + "\": " + problem.message())
                        .or(() -> noted(rejected, one));
        };
    }

    /** At the place, or at one around it. */
    private static boolean isAt(String place, Rejected rejected) {
        return rejected.problems().stream()
                .map(ArgumentProblem::pointer)
                .anyMatch(pointer -> place.equals(pointer) || place.startsWith(pointer + "/"));
    }

    private Optional<String> noted(Rejected rejected, FuzzCase one) {
        for (ArgumentProblem problem : rejected.problems()) {
            String kind = kind(problem);
            if (!refusals.containsKey(kind)) {
                FuzzCase small = Shrinking.of(
                        one, schemas, other -> problemOfKind(other, kind).isPresent());
                ArgumentProblem smallest = problemOfKind(small, kind).orElse(problem);
                refusals.put(
                        kind, new Refusal(definition().name(), smallest.pointer(), smallest.message(), small.text()));
            }
        }
        return Optional.empty();
    }

    /** The same at each element of an array. */
    private static String kind(ArgumentProblem problem) {
        return problem.pointer().replaceAll("/[0-9]+", "/0");
    }

    private Optional<ArgumentProblem> problemOfKind(FuzzCase one, String kind) {
        return dispatcher
                .refusal(new ToolCall(CALL_ID, definition().name(), one.text()))
                .filter(Rejected.class::isInstance)
                .flatMap(result -> ((Rejected) result)
                        .problems().stream()
                                .filter(problem -> kind(problem).equals(kind))
                                .findFirst());
    }

    /** A problem of reading, before any validator, of which the schema says the opposite. */
    private Optional<ArgumentProblem> schemaReason(FuzzCase one) {
        try {
            tool.read(ArgumentReader.of(one.text(), dispatcher.settings().argumentLimits()), Optional.empty());
            return Optional.empty();
        } catch (ToolArgumentException e) {
            return e.problems().stream()
                    .filter(problem -> isAllowed(problem.pointer(), one.value().orElseThrow()))
                    .findFirst();
        } catch (Exception e) {
            return Optional.empty(); // a refusal of the dispatcher, which has been judged
        }
    }

    /** Whether all that can be said of a place is in the schema: that it may be empty, or is one of some values. */
    private boolean isAllowed(String pointer, Object root) {
        Object value = root;
        Object schema = schemas.resolved(schemas.root(), root);
        if (pointer.isEmpty()) {
            return false;
        }
        for (String escaped : pointer.substring(1).split("/", -1)) {
            String step = escaped.replace("~1", "/").replace("~0", "~");
            Optional<Object> inner = schemas.inner(schema, step);
            if (inner.isEmpty()) {
                return false;
            }
            Optional<Object> next = Json.inner(value, step);
            if (next.isEmpty()) {
                return !SchemaView.list(schema, "required").contains(step);
            }
            value = next.get();
            schema = schemas.resolved(inner.get(), value);
        }
        return value == JsonTree.NULL
                || value instanceof Boolean
                || !SchemaView.choices(schema).isEmpty();
    }
}
