package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that tools run on, and rounds and streams, where the application gives none. */
@Timeout(60)
class WorkThreadsTest {

    private static final List<Executor> BOTH = List.of(WorkThreads.of("call"), WorkThreads.pool("call"));

    private static <T> T on(Executor executor, Function<Thread, T> look) throws Exception {
        CompletableFuture<T> seen = new CompletableFuture<>();
        executor.execute(() -> seen.complete(look.apply(Thread.currentThread())));
        return seen.get(30, TimeUnit.SECONDS);
    }

    private static boolean isVirtual(Thread thread) {
        try {
            return (boolean) MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class))
                    .invoke(thread);
        } catch (Throwable e) {
            return false;
        }
    }

    @Test
    void areVirtualWhereThatHoldsUpNoOthers() throws Exception {
        int version = Runtime.version().feature();
        boolean areVirtual = on(WorkThreads.of("call"), WorkThreadsTest::isVirtual);
        assertThat(areVirtual).isEqualTo(version >= 24);
        assertThat(WorkThreads.virtual("call", 23)).isEmpty();
    }

    @Test
    void areNamedDaemons() throws Exception {
        for (Executor threads : BOTH) {
            String shown = on(threads, thread -> thread.getName() + " " + thread.isDaemon());
            assertThat(shown).matches("assistant-tools-call-\\d+ true");
        }
    }

    @Test
    void inheritNothingButTheClassLoader() throws Exception {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
            user.set("ada");
            Thread.currentThread().setContextClassLoader(loader);
            for (Executor threads : List.of(WorkThreads.of("call"), WorkThreads.pool("call"))) {
                String inherited = on(threads, thread -> String.valueOf(user.get()));
                ClassLoader given = on(threads, Thread::getContextClassLoader);
                assertThat(inherited).isEqualTo("null");
                assertThat(given).isSameAs(loader);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            user.remove();
        }
    }

    @Test
    void eachWorkSeesTheClassLoaderOfItsOwnCaller() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader one = new URLClassLoader(new URL[0], before);
                URLClassLoader other = new URLClassLoader(new URL[0], before)) {
            for (Executor threads : BOTH) {
                for (ClassLoader loader : List.of(one, other, one)) {
                    Thread.currentThread().setContextClassLoader(loader);
                    assertThat(on(threads, Thread::getContextClassLoader)).isSameAs(loader);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void theCallersOwnThreadServesWhereItIsAskedTo() {
        ToolDispatcher dispatcher = Calls.to(task -> Thread.currentThread().getName())
                .executor(Runnable::run)
                .build();
        assertThat(Calls.outputs(dispatcher.dispatchAll(Calls.of("work:a", "write:b"))))
                .containsOnly(Thread.currentThread().getName());
    }
}
