package dev.assistanttools.benchmarks.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts, says whether there is a registry of tools, and ends. Names no class of the library, as it also runs without it. */
@SpringBootApplication
public class StartedApplication {

    /** Starts with the properties that the arguments set. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(StartedApplication.class, arguments)) {
            System.out.println(context.containsBean("desk") + ", with tools: " + context.containsBean("toolRegistry"));
            // The end is not what is measured.
            Runtime.getRuntime().halt(0);
        }
    }
}
