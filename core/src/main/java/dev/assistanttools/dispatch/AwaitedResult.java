package dev.assistanttools.dispatch;

import dev.assistanttools.dispatch.ResultText.Several;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what a tool returned to be there: stages, futures and publishers, also in each other or in an Optional. The wait is on
 * the tool's own thread; an interrupt or the end of the call's time ends it, and what was waited for is cancelled.
 */
final class AwaitedResult {

    /** The call's time was over while its result was waited for. */
    static final class OverdueException extends Exception {

        private static final long serialVersionUID = 1L;

        OverdueException(TimeoutException cause) {
            super("The result was not there in time.", cause);
        }
    }

    private final LongSupplier left;
    private final int mostValues;

    /**
     * A wait.
     *
     * @param left how long it may still take, now, in nanoseconds; what is less than none is none
     * @param mostValues of a publisher; with the last of them it is cancelled
     */
    AwaitedResult(LongSupplier left, int mostValues) {
        this.left = left;
        this.mostValues = mostValues;
    }

    /** Whether a result has to be waited for, or may hold what has to be. */
    static boolean isFor(@Nullable Object result) {
        return result != null
                && !(result instanceof String)
                && (result instanceof CompletionStage
                        || result instanceof Future
                        || result instanceof Optional
                        || publisher(result) != null);
    }

    /**
     * What is there in the end; {@link Several} of a publisher of many values.
     *
     * @throws OverdueException if the call's time is over before
     * @throws Exception why there is no result; what {@link CompletionException} and {@link ExecutionException} hold, not these
     */
    @Nullable
    Object of(@Nullable Object result) throws Exception {
        @Nullable Object value = result;
        while (isFor(value)) {
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            } else if (value instanceof CompletionStage<?> stage) {
                value = get(follow(stage), () -> cancel(stage));
            } else if (value instanceof Future<?> future) {
                value = get(future, () -> future.cancel(true));
            } else {
                value = publishedBy(value);
            }
        }
        return value;
    }

    private static Flow.@Nullable Publisher<?> publisher(@Nullable Object value) {
        return value instanceof Flow.Publisher<?> publisher ? publisher : ReactiveStreams.publisher(value);
    }

    private @Nullable Object publishedBy(@Nullable Object value) throws Exception {
        Flow.Publisher<?> publisher = publisher(value);
        if (publisher == null) {
            throw new IllegalStateException("Nothing to wait for: " + value);
        }
        boolean isOne = ReactiveStreams.isOfOneValue(value);
        PublishedValues values = new PublishedValues(isOne ? 1 : mostValues);
        publisher.subscribe(values);
        Several all = new Several(get(values.all(), values::cancel));
        return isOne ? all.values().stream().findFirst().orElse(null) : all;
    }

    /** Not all stages can be made futures, and some that are futures refuse to be asked. */
    private static CompletableFuture<@Nullable Object> follow(CompletionStage<?> stage) {
        CompletableFuture<@Nullable Object> followed = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                followed.complete(value);
            } else {
                followed.completeExceptionally(failure);
            }
        });
        return followed;
    }

    private static void cancel(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException e) {
            CallLog.debug("A stage that was given up can't be cancelled: {}", stage.getClass(), e);
        }
    }

    private <T extends @Nullable Object> T get(Future<T> future, Runnable cancel) throws Exception {
        boolean isDone = false;
        try {
            T value = future.get(Math.max(left.getAsLong(), 0), TimeUnit.NANOSECONDS);
            isDone = true;
            return value;
        } catch (TimeoutException e) {
            throw new OverdueException(e);
        } catch (ExecutionException e) {
            isDone = true;
            throw reason(e);
        } finally {
            if (!isDone) {
                cancel.run();
            }
        }
    }

    private static Exception reason(Exception failure) {
        Throwable reason = failure;
        while ((reason instanceof ExecutionException || reason instanceof CompletionException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        if (reason instanceof Error error) {
            throw error;
        }
        return reason instanceof Exception exception ? exception : failure;
    }
}
