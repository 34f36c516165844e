package dev.assistanttools.server;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program {@code assistants-server.jar}. Prints one line on the standard output when it is ready. What it can't do for a reason
 * that its user can change is one line on the standard error output and exit code 2. It ends on SIGINT (Ctrl-C) and SIGTERM: the server
 * is closed first, within its close timeout.
 */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int UNUSABLE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Consumer<AssistantsServer> whileServing;

    /**
     * A program over its outside world.
     *
     * @param whileServing is given the started server and returns when it is to end
     */
    Main(Map<String, String> environment, PrintStream out, PrintStream err, Consumer<AssistantsServer> whileServing) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.whileServing = whileServing;
    }

    /** Runs the program; {@code --help} says how. */
    public static void main(String[] arguments) {
        int exitCode = new Main(System.getenv(), System.out, System.err, Main::serveUntilTheProcessEnds)
                .run(List.of(arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Does what the command line asks and returns the exit code. */
    int run(List<String> arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line instanceof CommandLine.Serve serve) {
                serve(serve);
            } else {
                out.print(
                        line instanceof CommandLine.Help ? CommandLine.USAGE : "assistants-server " + version() + "\n");
                out.flush();
            }
            return 0;
        } catch (CommandLine.UnusableException | ScriptException | ModelsFileException | ServerStartException e) {
            err.println("assistants-server: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private void serve(CommandLine.Serve serve) throws CommandLine.UnusableException {
        AssistantsServer.Builder builder =
                AssistantsServer.builder().host(serve.host()).port(serve.port()).model(model(serve.model()));
        serve.data().ifPresent(builder::dataFolder);
        for (Map.Entry<Bound, Long> bound : serve.bounds().entrySet()) {
            set(builder, bound.getKey(), bound.getValue());
        }
        try (AssistantsServer server = builder.build().start()) {
            String data = serve.data().map(folder -> "in folder " + folder).orElse("in memory");
            LOG.info("Model: {}. Data: {}.", server.modelDescription(), data);
            out.println("assistants-server listening on " + server.baseUrl());
            out.flush();
            whileServing.accept(server);
        }
    }

    private static void set(AssistantsServer.Builder builder, Bound bound, long value)
            throws CommandLine.UnusableException {
        try {
            bound.set(builder, value);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.UnusableException(bound.flag() + ": " + e.getMessage());
        }
    }

    private Model model(CommandLine.ModelChoice choice) throws CommandLine.UnusableException {
        if (choice instanceof CommandLine.ScriptFile script) {
            return Model.script(script.file());
        }
        if (choice instanceof CommandLine.ModelsIn models) {
            return Model.fromFile(models.file(), environment::get);
        }
        return choice instanceof CommandLine.OpenAi openAi ? openAi(openAi.responses()) : Model.directive();
    }

    private Model openAi(boolean responses) throws CommandLine.UnusableException {
        Optional<EndpointSettings> settings;
        try {
            settings = EndpointSettings.from(environment::get);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.UnusableException(String.valueOf(e.getMessage()));
        }
        EndpointSettings known = settings.orElseThrow(
                () -> new CommandLine.UnusableException(
                        "--model "
                                + (responses ? "responses" : "openai")
                                + " needs OPENAI_API_KEY in the environment; set it to the endpoint's key (any text if it takes none)."));
        return responses ? Model.responses(known) : Model.chatCompletions(known);
    }

    /** The manifest of the jar knows; classes that were not packaged don't. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private static void serveUntilTheProcessEnds(AssistantsServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "assistants-server-shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
