package dev.assistanttools.samples.weather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Answers questions about the weather on the command line. */
@SpringBootApplication
public class WeatherBot {

    private static final int MISUSED = 2;

    /** Answers the question that the arguments are; without one, chats on the terminal. */
    public static void main(String[] arguments) throws IOException {
        Charset charset = terminalCharset();
        PrintStream out = new PrintStream(System.out, true, charset);
        System.exit(run(new BufferedReader(new InputStreamReader(System.in, charset)), out, System.err, arguments));
    }

    /** Does what the arguments say and returns the exit code. */
    static int run(BufferedReader in, PrintStream out, PrintStream err, String... arguments) throws IOException {
        CommandLine commandLine = CommandLine.parse(arguments);
        if (commandLine instanceof CommandLine.Ask ask) {
            try (ConfigurableApplicationContext context = start(ask.properties())) {
                return context.getBean(Bot.class).answer(ask.question(), out);
            }
        }
        if (commandLine instanceof CommandLine.Chat chat) {
            try (ConfigurableApplicationContext context = start(chat.properties())) {
                return context.getBean(Bot.class).chat(in, out);
            }
        }
        if (commandLine instanceof CommandLine.Misuse misuse) {
            err.println(misuse.message());
            return MISUSED;
        }
        out.println(CommandLine.USAGE);
        return 0;
    }

    private static ConfigurableApplicationContext start(List<String> properties) {
        return SpringApplication.run(WeatherBot.class, properties.toArray(String[]::new));
    }

    /** What the terminal reads, where it can show a degree sign; else UTF-8, as most do that don't say so. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.newEncoder().canEncode('°') ? charset : StandardCharsets.UTF_8;
    }
}
