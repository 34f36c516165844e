package dev.assistanttools.samples.finance;

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

/** Answers questions about exchange rates on the command line. */
@SpringBootApplication
public class FinanceBot {

    private static final int UNUSABLE = 2;

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
            return withBot(ask.properties(), bot -> bot.answer(ask.question(), out));
        }
        if (commandLine instanceof CommandLine.Chat chat) {
            return withBot(chat.properties(), bot -> bot.chat(in, out));
        }
        if (commandLine instanceof CommandLine.Misuse misuse) {
            err.println(misuse.message());
            return UNUSABLE;
        }
        out.println(CommandLine.USAGE);
        return 0;
    }

    /** What the bot is to do. */
    @FunctionalInterface
    private interface Task {

        int exitCode(Bot bot) throws IOException;
    }

    private static int withBot(List<String> properties, Task task) throws IOException {
        ConfigurableApplicationContext context;
        try {
            context = SpringApplication.run(FinanceBot.class, properties.toArray(String[]::new));
        } catch (SpringApplication.AbandonedRunException e) {
            // Somebody wants the context's definitions alone, such as the build.
            throw e;
        } catch (RuntimeException e) {
            // Spring Boot has reported it.
            return UNUSABLE;
        }
        try (context) {
            return task.exitCode(context.getBean(Bot.class));
        }
    }

    /** What the terminal reads, where it can show a euro sign; else UTF-8, as most do that don't say so. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.newEncoder().canEncode('€') ? charset : StandardCharsets.UTF_8;
    }
}
