package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a tool as a model sees it, and about its calls. */
public final class ToolAssert extends AbstractAssert<ToolAssert, ToolDefinition> {

    private static final int NEAREST_NAMES = 3;
    private static final String CALL_ID = "call_of_a_test";

    private final ToolDispatcher dispatcher;

    private ToolAssert(ToolDispatcher dispatcher, ToolDefinition actual) {
        super(actual, ToolAssert.class);
        this.dispatcher = dispatcher;
    }

    static ToolAssert of(ToolDispatcher dispatcher, String name) {
        ToolDefinition definition = dispatcher
                .registry()
                .find(name)
                .map(RegisteredTool::definition)
                .orElseThrow(() -> new AssertionError(noSuchTool(dispatcher, name)));
        return new ToolAssert(dispatcher, definition);
    }

    private static String noSuchTool(ToolDispatcher dispatcher, String name) {
        List<String> names = dispatcher.registry().definitions().stream()
                .map(ToolDefinition::name)
                .toList();
        List<String> nearest = NearestNames.to(name, names, NEAREST_NAMES);
        return "There is no tool " + name + ". "
                + (nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ")
                + (names.isEmpty() ? "There are no tools at all." : "The tools are: " + String.join(", ", names) + ".");
    }

    /**
     * A call with these arguments would reach the tool. Nothing is called: not the tool, nor interceptors.
     *
     * @param arguments the text that a model writes; what calls allow is allowed here, too, such as properties that nobody knows
     */
    public ToolAssert acceptsArguments(String arguments) {
        Optional<ToolCallResult> refusal = dispatcher.refusal(call(arguments));
        if (refusal.isPresent()) {
            throw fail("Expected " + name() + " to accept " + Shown.text(arguments) + ", but it is "
                    + Shown.result(refusal.get()));
        }
        return this;
    }

    /**
     * A call with these arguments would be rejected. Nothing is called: not the tool, nor interceptors.
     *
     * @return assertions about what the model is told
     */
    public RejectionAssert rejectsArguments(String arguments) {
        Optional<ToolCallResult> refusal = dispatcher.refusal(call(arguments));
        if (refusal.isPresent() && refusal.get() instanceof Rejected rejected) {
            return new RejectionAssert(this, arguments, rejected);
        }
        throw fail("Expected " + name() + " to reject " + Shown.text(arguments) + ", but it "
                + refusal.map(failure -> Shown.result(failure)).orElse("accepts it."));
    }

    /** Calls the tool, with all that stands around it. */
    public ResultAssert calledWith(String arguments) {
        return new ResultAssert(this, arguments, dispatcher.dispatch(call(arguments)));
    }

    /** Models that know strict mode are held to its schema. */
    public ToolAssert isStrict() {
        if (!actual.strict()) {
            throw fail("Expected " + name() + " to be strict, but it is not. Its schema is "
                    + actual.schema().json());
        }
        return this;
    }

    /** Models are not held to its schema. */
    public ToolAssert isNotStrict() {
        if (actual.strict()) {
            throw fail("Expected " + name() + " not to be strict, but it is.");
        }
        return this;
    }

    /** The model reads exactly this of what it does. */
    public ToolAssert hasDescription(String description) {
        if (!actual.description().equals(description)) {
            throw fail("Expected " + name() + " to be described as\n  " + description + "\nbut its description is\n  "
                    + actual.description());
        }
        return this;
    }

    /**
     * Its arguments have this JSON Schema, compared as JSON: the order of properties does not matter.
     *
     * @throws IllegalArgumentException if what is expected is not JSON
     */
    public ToolAssert hasSchema(String json) {
        Object schema = Json.read(actual.schema().json()).orElseThrow();
        JsonDifference.between(Json.expected("schema", json), schema).ifPresent(difference -> {
            throw fail("Expected " + name() + " to have another schema: " + difference + ". It is\n  "
                    + actual.schema().json());
        });
        return this;
    }

    private ToolCall call(String arguments) {
        return new ToolCall(CALL_ID, name(), arguments);
    }

    String name() {
        return actual.name();
    }

    AssertionError fail(String message) {
        return failure("%s", message);
    }
}
