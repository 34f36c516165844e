package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonRepair;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.registry.ThrownViolations;
import dev.assistanttools.spi.ArgumentCheck;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.UnknownProperties;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import java.util.Map;
import java.util.Optional;

/** The way of a call on the thread of its tool: from its arguments to its result. Thread-safe. */
final class CallPath {

    private final DispatchSettings settings;
    private final CallFailures failures;
    private final CallResults results;

    /** Of those tools whose arguments are checked before they are called. */
    private final Map<RegisteredTool, ArgumentCheck> checks;

    CallPath(
            DispatchSettings settings,
            CallFailures failures,
            CallResults results,
            Map<RegisteredTool, ArgumentCheck> checks) {
        this.settings = settings;
        this.failures = failures;
        this.results = results;
        this.checks = checks;
    }

    /** Reads the arguments, calls the tool and writes its result; what is thrown is the tool's fault. */
    ToolCallResult answer(RegisteredTool tool, ToolCall call, RunningCall context) throws Exception {
        return answer(tool, call, call.arguments(), context);
    }

    private ToolCallResult answer(RegisteredTool tool, ToolCall call, String text, RunningCall context)
            throws Exception {
        ArgumentReader arguments;
        try {
            arguments = ArgumentReader.of(text, settings.argumentLimits());
        } catch (ToolArgumentException e) {
            return rejected(call, e);
        }
        prepare(arguments, tool, context);
        try {
            return results.of(tool, call, context, tool.call(arguments, context));
        } catch (ToolArgumentException e) {
            if (arguments.isAccepted()) {
                throw e; // the tool itself threw it, so it was called
            }
            return arguments.isUnreadable() ? repaired(tool, call, text, context, e) : rejected(call, e);
        } catch (Exception e) {
            return violated(tool, call, context, e);
        }
    }

    /**
     * What {@link #answer} would say before it called the tool, which this never does.
     *
     * @return empty if it would call the tool
     */
    Optional<ToolCallResult> refusal(RegisteredTool tool, ToolCall call) {
        try {
            return refusal(tool, call, call.arguments(), settings.repairArguments());
        } catch (Exception e) {
            return Optional.of(failures.failed(call, e));
        }
    }

    private Optional<ToolCallResult> refusal(RegisteredTool tool, ToolCall call, String text, boolean mayRepair)
            throws Exception {
        ArgumentReader arguments = null;
        try {
            arguments = ArgumentReader.of(text, settings.argumentLimits());
            if (settings.unknownArguments() == UnknownArguments.FAIL) {
                UnknownProperties.refuse(arguments);
            }
            tool.read(arguments, Optional.ofNullable(checks.get(tool)));
            return Optional.empty();
        } catch (ToolArgumentException e) {
            Optional<String> repaired = mayRepair && arguments != null && arguments.isUnreadable()
                    ? JsonRepair.of(text, settings.argumentLimits())
                    : Optional.empty();
            return repaired.isEmpty() ? Optional.of(rejected(call, e)) : refusal(tool, call, repaired.get(), false);
        }
    }

    private void prepare(ArgumentReader arguments, RegisteredTool tool, RunningCall context) {
        if (settings.unknownArguments() == UnknownArguments.FAIL) {
            UnknownProperties.refuse(arguments);
        } else {
            UnknownProperties.tell(arguments, context);
        }
        ArgumentCheck check = checks.isEmpty() ? null : checks.get(tool);
        if (check != null) {
            ArgumentChecks.by(arguments, check);
        }
    }

    /** A proxy that validates says what its constraints' authors meant for users; everything else is the tool's fault. */
    private ToolCallResult violated(RegisteredTool tool, ToolCall call, RunningCall context, Exception thrown)
            throws Exception {
        ThrownViolations violations = tool.violations(thrown).orElse(null);
        if (violations == null || violations.messages().isEmpty()) {
            throw thrown;
        }
        return violations.ofArguments().isEmpty()
                ? failures.of(context).violated(call, violations.messages(), thrown)
                : rejected(call, ToolArgumentException.naming(violations.ofArguments(), thrown));
    }

    /** The tool was not called, as the text broke off; the first try has left nothing behind. */
    private ToolCallResult repaired(
            RegisteredTool tool, ToolCall call, String text, RunningCall context, ToolArgumentException rejection)
            throws Exception {
        Optional<String> repaired =
                settings.repairArguments() ? JsonRepair.of(text, settings.argumentLimits()) : Optional.empty();
        if (repaired.isEmpty()) {
            return rejected(call, rejection);
        }
        context.noteRepaired(repaired.get());
        return answer(tool, call, repaired.get(), context);
    }

    private static ToolCallResult rejected(ToolCall call, ToolArgumentException rejection) {
        if (rejection.getCause() != null) {
            CallLog.debug(
                    "Tool {}: a constructor refused its values", CallLog.shown(call.name()), rejection.getCause());
        }
        return new Rejected(String.valueOf(rejection.getMessage()), rejection.problems());
    }
}
