package dev.assistanttools.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work that blocks, where the application gives none: virtual ones where a blocked one costs no other its turn (Java 24
 * and later), else those of a pool that ends them when they have been idle for ten seconds. All are daemons; each work sees the
 * context class loader of whoever handed it over, and nothing else of that thread. There is nothing to close.
 */
public final class WorkThreads {

    private static final String NAMES = "assistant-tools-";
    private static final int IDLE_SECONDS = 10;

    /** Before, a virtual thread that waits in a synchronized block keeps the system thread that carries it (JEP 491). */
    private static final int FIRST_WITHOUT_PINNING = 24;

    private WorkThreads() {}

    /**
     * As many threads as there is work.
     *
     * @param purpose makes their names, {@code assistant-tools-PURPOSE-N}
     */
    public static Executor of(String purpose) {
        ThreadFactory factory = virtual(purpose, Runtime.version().feature()).orElse(null);
        return factory == null ? pool(purpose) : work -> start(factory.newThread(work));
    }

    private static void start(Thread thread) {
        // Without inheritance, it would be the system's, which does not see into the archives of some applications.
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** Makes virtual threads; by method handles, as the compiler knows only what Java 17 has. */
    static Optional<ThreadFactory> virtual(String purpose, int javaVersion) {
        if (javaVersion < FIRST_WITHOUT_PINNING) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle start = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
            MethodHandle name =
                    lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class));
            MethodHandle inherit = lookup.findVirtual(
                    builder, "inheritInheritableThreadLocals", MethodType.methodType(builder, boolean.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            return Optional.of((ThreadFactory)
                    factory.invoke(inherit.invoke(name.invoke(start.invoke(), NAMES + purpose + "-", 1L), false)));
        } catch (Throwable e) {
            CallLog.debug("There are no virtual threads", e);
            return Optional.empty();
        }
    }

    static ThreadPoolExecutor pool(String purpose) {
        return new Pool(new PoolThreads(NAMES + purpose + "-"));
    }

    /** Each thread is kept for other work for ten seconds, and serves one caller after the other. */
    private static final class Pool extends ThreadPoolExecutor {

        Pool(ThreadFactory threads) {
            super(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        }

        @Override
        public void execute(Runnable work) {
            super.execute(new HandedOver(work, Thread.currentThread().getContextClassLoader()));
        }
    }

    /** Work that sees what its caller's class loader does, wherever it runs. */
    private record HandedOver(Runnable work, @Nullable ClassLoader loader) implements Runnable {

        @Override
        public void run() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                work.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static final class PoolThreads implements ThreadFactory {

        private final String prefix;
        private final AtomicInteger number = new AtomicInteger();

        PoolThreads(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Thread newThread(Runnable work) {
            // What the first caller's thread had bound must not stay with a thread that serves many.
            Thread thread = new Thread(null, work, prefix + number.incrementAndGet(), 0, false);
            thread.setContextClassLoader(WorkThreads.class.getClassLoader()); // an idle one keeps no caller's
            thread.setDaemon(true);
            return thread;
        }
    }
}
