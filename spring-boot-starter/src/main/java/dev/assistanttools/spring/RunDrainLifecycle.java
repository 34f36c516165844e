package dev.assistanttools.spring;

import dev.assistanttools.run.RunDriver;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the runs under way end while the application does, once the web server has answered its last request: no more are started, and
 * what has not ended within the time of a shutdown phase is cancelled when the drivers are destroyed.
 */
final class RunDrainLifecycle implements SmartLifecycle {

    /** Stops after the web server, whose phases are 1024 and 2048 below the default. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final ConfigurableListableBeanFactory beanFactory;
    private final AssistantToolsProperties.Shutdown shutdown;
    private volatile boolean running;

    RunDrainLifecycle(ConfigurableListableBeanFactory beanFactory, AssistantToolsProperties.Shutdown shutdown) {
        this.beanFactory = beanFactory;
        this.shutdown = shutdown;
    }

    /** After a stop, drivers take runs again. */
    @Override
    public void start() {
        drivers().forEach(RunDriver::open);
        running = true;
    }

    /** A context that rests, as between the classes of tests, may go on with its runs. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public void stop(Runnable callback) {
        running = false;
        CompletableFuture<?>[] drained = shutdown == AssistantToolsProperties.Shutdown.GRACEFUL
                ? drivers().map(RunDriver::drain).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new)
                : new CompletableFuture<?>[0];
        CompletableFuture<?> unused = CompletableFuture.allOf(drained).whenComplete((none, failure) -> callback.run());
    }

    @Override
    public void stop() {
        running = false;
    }

    /** Those that were made; one that was never used is not made now. */
    private Stream<RunDriver> drivers() {
        return Arrays.stream(beanFactory.getBeanNamesForType(RunDriver.class, false, false))
                .filter(beanFactory::containsSingleton)
                .map(name -> beanFactory.getBean(name, RunDriver.class));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
