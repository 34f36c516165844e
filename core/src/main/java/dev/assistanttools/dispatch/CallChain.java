package dev.assistanttools.dispatch;

import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The interceptors of a dispatcher, the outermost first, and the way of a call behind them. Thread-safe. */
final class CallChain {

    private final List<ToolInterceptor> interceptors;
    private final CallPath path;
    private final CallFailures failures;

    CallChain(List<ToolInterceptor> interceptors, CallPath path, CallFailures failures) {
        this.interceptors = List.copyOf(interceptors);
        this.path = path;
        this.failures = failures;
    }

    /** Whether nobody stands around calls. */
    boolean isEmpty() {
        return interceptors.isEmpty();
    }

    /** What comes of a call; what is thrown is the tool's fault. */
    ToolCallResult answer(RegisteredTool tool, ToolCall call, RunningCall context) throws Exception {
        return interceptors.isEmpty() ? path.answer(tool, call, context) : new Step(tool, call, context, 0).take();
    }

    /** A call before one of the interceptors or, behind the last, before its tool. */
    private final class Step {

        private final RegisteredTool tool;
        private final ToolCall call;
        private final RunningCall context;
        private final int index;

        Step(RegisteredTool tool, ToolCall call, RunningCall context, int index) {
            this.tool = tool;
            this.call = call;
            this.context = context;
            this.index = index;
        }

        ToolCallResult take() {
            try {
                return index == interceptors.size()
                        ? path.answer(tool, call, context)
                        : intercept(interceptors.get(index));
            } catch (Throwable e) {
                return failures.of(context).failed(call, e);
            }
        }

        private ToolCallResult intercept(ToolInterceptor interceptor) throws Exception {
            Invocation invocation = new Invocation(this);
            try {
                @Nullable ToolCallResult result = interceptor.intercept(invocation);
                if (result == null) {
                    throw new IllegalStateException(
                            interceptor.getClass().getName()
                                    + " returned null in place of a result; return what proceed() gave, or a result of its own.");
                }
                return result;
            } finally {
                invocation.end();
            }
        }

        ToolCallResult next(ToolCall passedOn) {
            return new Step(tool, passedOn, context, index + 1).take();
        }
    }

    /** A step as its interceptor sees it. */
    private static final class Invocation implements ToolInvocation {

        private final Step step;

        /** Also once the interceptor has returned. */
        private final AtomicBoolean isUsed = new AtomicBoolean();

        Invocation(Step step) {
            this.step = step;
        }

        @Override
        public ToolCall call() {
            return step.call;
        }

        @Override
        public ToolDefinition definition() {
            return step.tool.definition();
        }

        @Override
        public ToolContext context() {
            return step.context;
        }

        @Override
        public ToolCallResult proceed() {
            return pass(step.call);
        }

        @Override
        public ToolCallResult proceed(String arguments) {
            return pass(new ToolCall(step.call.id(), step.call.name(), arguments));
        }

        @Override
        public boolean onAnswer(Consumer<? super ToolCallResult> action) {
            return step.context.onAnswer(Objects.requireNonNull(action, "action"));
        }

        private ToolCallResult pass(ToolCall call) {
            if (isUsed.getAndSet(true)) {
                throw new IllegalStateException("Call " + CallLog.shown(call.id()) + " of tool "
                        + CallLog.shown(call.name())
                        + " has gone on already, or its interceptor has returned; proceed once, and within intercept: a"
                        + " tool never runs twice for a call.");
            }
            return step.next(call);
        }

        void end() {
            isUsed.set(true);
        }

        /** The call without its arguments, which may be secrets. */
        @Override
        public String toString() {
            return "ToolInvocation[" + CallLog.shown(step.call.name()) + ", " + CallLog.shown(step.call.id()) + "]";
        }
    }
}
