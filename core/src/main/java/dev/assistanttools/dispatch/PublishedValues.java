package dev.assistanttools.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Collects what a publisher publishes; for one subscription. A publisher's signals come one after the other. */
final class PublishedValues implements Flow.Subscriber<Object> {

    private final int most;
    private final List<Object> values = new ArrayList<>();
    private final CompletableFuture<List<Object>> all = new CompletableFuture<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

    /**
     * For no value yet.
     *
     * @param most after how many values the publisher is cancelled
     */
    PublishedValues(int most) {
        this.most = most;
    }

    /** All values in their order, when there is none to come. */
    CompletableFuture<List<Object>> all() {
        return all;
    }

    /** Nothing more is wanted. */
    void cancel() {
        all.cancel(false);
        Flow.Subscription current = subscription.get();
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        // A second subscription is against the rules of Reactive Streams, and one that comes too late is of no use.
        if (!subscription.compareAndSet(null, newSubscription) || all.isDone()) {
            newSubscription.cancel();
        } else {
            newSubscription.request(most);
        }
    }

    @Override
    public void onNext(Object value) {
        if (all.isDone()) {
            return;
        }
        values.add(value);
        if (values.size() == most) {
            Flow.Subscription current = subscription.get();
            if (current != null) {
                current.cancel();
            }
            complete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        complete();
    }

    private void complete() {
        all.complete(List.copyOf(values));
    }
}
