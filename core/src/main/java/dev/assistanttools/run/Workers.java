package dev.assistanttools.run;

import dev.assistanttools.dispatch.WorkThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a driver, apart so that tools can't keep requests waiting. Runs that wait have none.
 *
 * @param requests for requests, each of which has an end
 * @param rounds for the calls of a round, which take as long as their tools do
 */
record Workers(Executor requests, Executor rounds) {

    private static final int IDLE_SECONDS = 10;

    /**
     * Threads of a driver's own: daemons that end when they have been idle for ten seconds, so there is nothing to close.
     *
     * @param mostRequests how many requests are under way at the same time; more of them wait for their turn
     */
    static Workers own(int mostRequests) {
        // Threads are made by whoever has work, such as the timer; their loader is that of whoever made the driver.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ThreadPoolExecutor requests = new ThreadPoolExecutor(
                mostRequests,
                mostRequests,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons(loader));
        requests.allowCoreThreadTimeOut(true);
        return new Workers(requests, WorkThreads.of("run"));
    }

    private static ThreadFactory daemons(@Nullable ClassLoader loader) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, "assistant-tools-request-" + number.incrementAndGet(), 0, false);
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            return thread;
        };
    }
}
