package dev.assistanttools.run;

import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What runs offer to the model of all that there is. Thread-safe.
 *
 * @param functions all tools that can be called
 * @param hostedTools those of the assistants, which a run's own list has to repeat
 * @param visibilities which have to agree on a tool; with none, all are offered
 */
record ToolOffer(
        List<ToolDefinition> functions,
        Supplier<? extends List<HostedTool>> hostedTools,
        List<ToolVisibility> visibilities) {

    ToolOffer {
        functions = List.copyOf(functions);
        visibilities = List.copyOf(visibilities);
    }

    /** Whatever the assistant, or the request, has. */
    static ToolOffer unlimited() {
        return new ToolOffer(List.of(), List::of, List.of());
    }

    /** The same of another assistant's tools. */
    ToolOffer of(List<ToolDefinition> otherFunctions, List<HostedTool> otherHostedTools) {
        List<HostedTool> fixed = List.copyOf(otherHostedTools);
        return new ToolOffer(otherFunctions, () -> fixed, visibilities);
    }

    boolean isLimited() {
        return !visibilities.isEmpty();
    }

    /**
     * The request as it is if everything is visible, else with a list of its own.
     *
     * @throws dev.assistanttools.openai.TooManyRunToolsException if that would be too long
     */
    RunRequest to(RunRequest request) {
        Objects.requireNonNull(request, "request");
        if (!isLimited()) {
            return request;
        }
        Optional<RunTools> own = request.options().tools();
        List<ToolDefinition> all = own.map(RunTools::functions).orElse(functions);
        List<ToolDefinition> visible =
                all.stream().filter(tool -> isVisible(tool, request)).toList();
        if (visible.size() == all.size()) {
            return request;
        }
        List<HostedTool> hosted = own.map(RunTools::hostedTools).orElseGet(hostedTools);
        return request.withOptions(request.options().withTools(new RunTools(visible, hosted)));
    }

    private boolean isVisible(ToolDefinition tool, RunRequest request) {
        for (ToolVisibility visibility : visibilities) {
            if (!visibility.isVisible(tool, request)) {
                return false;
            }
        }
        return true;
    }
}
