package dev.assistanttools.dispatch;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of tokens that is full in the beginning and is filled evenly. Holds one number: the moment at which it will be full
 * again, which each token that is taken puts off. Thread-safe, without a lock.
 */
final class TokenBucket {

    /** How long it takes to fill an empty bucket. */
    private final long period;

    /** How long it takes to fill in one token. */
    private final long interval;

    private final AtomicLong fullAt;

    /**
     * A full bucket.
     *
     * @param tokens how many it holds
     * @param period in which as many are filled in, in nanoseconds
     * @param now in nanoseconds of any clock
     */
    TokenBucket(int tokens, long period, long now) {
        this.interval = Math.max(period / tokens, 1);
        this.period = interval * tokens;
        this.fullAt = new AtomicLong(now);
    }

    /**
     * Takes a token, one that is yet to be filled in if need be.
     *
     * @param longestWait how long that may be ahead, in nanoseconds
     * @return how long it is ahead, 0 if the token is there; or the negative of that, if it is too long and none was taken
     */
    long take(long now, long longestWait) {
        while (true) {
            long known = fullAt.get();
            long next = (known - now < 0 ? now : known) + interval;
            long wait = Math.max(next - period - now, 0);
            if (wait > longestWait) {
                return -wait;
            }
            if (fullAt.compareAndSet(known, next)) {
                return wait;
            }
        }
    }
}
