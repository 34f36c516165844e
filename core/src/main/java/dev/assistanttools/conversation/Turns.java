package dev.assistanttools.conversation;

import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Orders what is done on one thread of the API, first come first served; others don't wait. Thread-safe. */
final class Turns {

    private final ConcurrentMap<ThreadId, Queue> queues = new ConcurrentHashMap<>();

    /** A lock and how many hold it or wait for it, so that it goes when nobody does. */
    private record Queue(ReentrantLock lock, int users) {

        static Queue ofOne() {
            return new Queue(new ReentrantLock(true), 1);
        }

        Queue with(int more) {
            return new Queue(lock, users + more);
        }
    }

    /**
     * Does it when it is its turn.
     *
     * @throws ConversationBusyException if that takes too long, or the thread is interrupted, whose status is then set
     */
    <T> T inTurn(ThreadId threadId, Duration atMost, Supplier<T> act) {
        ReentrantLock lock = queues.merge(threadId, Queue.ofOne(), (queue, one) -> queue.with(1))
                .lock();
        try {
            if (!lock.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ConversationBusyException.waitedTooLong(threadId, atMost);
            }
            try {
                return act.get();
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConversationBusyException.interrupted(threadId);
        } finally {
            queues.computeIfPresent(threadId, (id, queue) -> queue.users() == 1 ? null : queue.with(-1));
        }
    }

    /** How many conversations are being used just now. */
    int size() {
        return queues.size();
    }
}
