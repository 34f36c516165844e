package dev.assistanttools.samples.finance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The bot over HTTP. */
final class Serving {

    private Serving() {}

    /** What turns the application into one with a web server. */
    static List<String> properties(CommandLine.Serve serve) {
        List<String> properties = new ArrayList<>(serve.properties());
        properties.add("--spring.main.web-application-type=servlet");
        properties.add("--server.port=" + serve.port());
        return properties;
    }

    /** Says where the bot is, and waits until the application is ended; returns the exit code. */
    static int untilEnded(ConfigurableApplicationContext context, PrintStream out) {
        CountDownLatch ended = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> ended.countDown());
        out.println("Serving on http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port")
                + ": POST /questions, GET /actuator. Sign in as analyst or trader with "
                + context.getBean(WebPassword.class).description() + ".");
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
