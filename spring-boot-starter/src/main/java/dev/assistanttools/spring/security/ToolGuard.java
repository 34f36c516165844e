package dev.assistanttools.spring.security;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a tool. Each advice is asked as if the tool were called, and stopped where the call would go on: so the rules are
 * those of the call, whoever wrote them, and nothing is called. Thread-safe.
 *
 * @param method the tool's
 * @param target the bean that it would be called on, if it is there
 * @param questions all that can be asked before there are arguments
 */
record ToolGuard(Method method, Supplier<@Nullable Object> target, List<Question> questions) {

    /**
     * One to be asked.
     *
     * @param advice which answers
     * @param ignoresArguments whether it takes the arguments from every call, and looks at none for this method
     */
    record Question(MethodInterceptor advice, boolean ignoresArguments) {}

    ToolGuard {
        questions = List.copyOf(questions);
    }

    /** Whether nothing says that the caller, who is bound to the current thread, may not use the tool. */
    boolean admits() {
        if (questions.isEmpty()) {
            return true;
        }
        Object bean = target.get();
        for (Question question : questions) {
            if (new SupposedCall(method, bean, question.ignoresArguments()).isDeniedBy(question.advice())) {
                return false;
            }
        }
        return true;
    }
}
