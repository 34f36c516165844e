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
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Answers questions about exchange rates, and keeps a portfolio: on the command line, or over HTTP. */
// Users are those of the command line, or of WebAccess.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class FinanceBot {

    private static final int UNUSABLE = 2;

    /** Answers the question that the arguments are; without one, chats on the terminal, or serves. */
    public static void main(String[] arguments) throws IOException {
        Charset charset = terminalCharset();
        PrintStream out = new PrintStream(System.out, true, charset);
        System.exit(run(new BufferedReader(new InputStreamReader(System.in, charset)), out, System.err, arguments));
    }

    /** Does what the arguments say and returns the exit code. */
    static int run(BufferedReader in, PrintStream out, PrintStream err, String... arguments) throws IOException {
        CommandLine commandLine = CommandLine.parse(arguments);
        if (commandLine instanceof CommandLine.Ask ask) {
            return inContext(
                    ask.properties(),
                    context -> as(ask.role(), context, bot -> bot.answer(ask.question(), ask.role(), out)));
        }
        if (commandLine instanceof CommandLine.Chat chat) {
            return inContext(
                    chat.properties(), context -> as(chat.role(), context, bot -> bot.chat(in, chat.role(), out)));
        }
        if (commandLine instanceof CommandLine.Serve serve) {
            return inContext(Serving.properties(serve), context -> Serving.untilEnded(context, out));
        }
        if (commandLine instanceof CommandLine.Misuse misuse) {
            err.println(misuse.message());
            return UNUSABLE;
        }
        out.println(CommandLine.USAGE);
        return 0;
    }

    /** What is to be done. */
    @FunctionalInterface
    private interface Task<T> {

        int exitCode(T part) throws IOException;
    }

    /** Asks as a user with this role: tools that it calls see that user, on whatever thread they run. */
    private static int as(Role role, ConfigurableApplicationContext context, Task<Bot> task) throws IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(role.user()));
        try {
            return task.exitCode(context.getBean(Bot.class));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static int inContext(List<String> properties, Task<ConfigurableApplicationContext> task)
            throws IOException {
        ConfigurableApplicationContext context;
        try {
            context = SpringApplication.run(FinanceBot.class, properties.toArray(String[]::new));
        } catch (SpringApplication.AbandonedRunException e) {
            // Somebody wants the definitions of the beans alone, such as the build.
            throw e;
        } catch (RuntimeException e) {
            // Spring Boot has reported it.
            return UNUSABLE;
        }
        try (context) {
            return task.exitCode(context);
        }
    }

    /** What the terminal reads, where it can show a euro sign; else UTF-8, as most do that don't say so. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.newEncoder().canEncode('€') ? charset : StandardCharsets.UTF_8;
    }
}
