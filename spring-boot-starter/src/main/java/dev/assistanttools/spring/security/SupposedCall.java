package dev.assistanttools.spring.security;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * A call that is not made, but asked about before a run: it has no arguments yet, and goes no further than to where its tool would be
 * called. Listeners to authorization events tell by it what was a question and what a call. For one thread.
 */
public final class SupposedCall implements MethodInvocation {

    private static final Logger logger = LoggerFactory.getLogger(PermittedTools.class);

    private final Method method;
    private final @Nullable Object target;

    /** Whether whoever asks for arguments looks at none. */
    private final boolean hasPlaceholders;

    private boolean hasPassed;
    private boolean isOpen;

    SupposedCall(Method method, @Nullable Object target, boolean hasPlaceholders) {
        this.method = method;
        this.target = target;
        this.hasPlaceholders = hasPlaceholders;
    }

    /** Whether advice does not let it pass. What depends on the arguments, or can't be said for another reason, is said at the call. */
    boolean isDeniedBy(MethodInterceptor advice) {
        try {
            advice.invoke(this);
            return false; // passed, or answered in the tool's place: an answer is no denial
        } catch (AccessDeniedException | AuthenticationException e) {
            return !hasPassed && !isOpen;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            if (!hasPassed && !isOpen) {
                logger.debug("Whether {} may be called is judged when it is", method, e);
            }
            return false;
        }
    }

    @Override
    public @Nullable Object[] getArguments() {
        if (!hasPlaceholders) {
            isOpen = true;
            throw new Stop();
        }
        return new @Nullable Object[method.getParameterCount()];
    }

    @Override
    public @Nullable Object proceed() {
        hasPassed = true;
        throw new Stop();
    }

    @Override
    public Method getMethod() {
        return method;
    }

    @Override
    public @Nullable Object getThis() {
        return target;
    }

    @Override
    public AccessibleObject getStaticPart() {
        return method;
    }

    @Override
    public String toString() {
        return "SupposedCall[" + method + "]";
    }

    /** Ends the question. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stop() {
            super("This call is not made.", null, false, false);
        }
    }
}
