package dev.assistanttools.server;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command line asks of {@link Main}. */
sealed interface CommandLine {

    /** To say how the program is used. */
    record Help() implements CommandLine {}

    /** To say which version it is. */
    record Version() implements CommandLine {}

    /**
     * To serve.
     *
     * @param host the address to listen on
     * @param port 0 to 65535
     * @param data the data folder; empty for memory
     * @param model what answers
     * @param bounds those that are not left as they are
     */
    record Serve(String host, int port, Optional<Path> data, ModelChoice model, Map<Bound, Long> bounds)
            implements CommandLine {}

    /** What answers. */
    sealed interface ModelChoice {}

    /** The directive model. */
    record Directive() implements ModelChoice {}

    /** A script. */
    record ScriptFile(Path file) implements ModelChoice {}

    /**
     * The language model that the environment names.
     *
     * @param responses whether it is asked over Responses and not over Chat Completions
     */
    record OpenAi(boolean responses) implements ModelChoice {}

    /** Models by name. */
    record ModelsIn(Path file) implements ModelChoice {}

    /** A command line that can't be followed; the message is one sentence that says what to do. */
    final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    String USAGE = """
            assistants-server: an Assistants API v2 server on any model.

              java -jar assistants-server.jar [--host HOST] [--port PORT] [--data DIR] [--model MODEL]
                                             [BOUND..]

              --host HOST    address to listen on; 127.0.0.1, this machine alone, if not given
              --port PORT    port to listen on, 0 for any free one; 8080 if not given
              --data DIR     folder that keeps the data, created if it is missing; without it all is
                             in memory and gone at the end
              --model MODEL  what answers; directive if not given
                directive    does what messages say line by line: /call NAME {json}, /then, /say TEXT,
                             /sleep MILLIS, /fail CODE MESSAGE, /incomplete REASON; else it echoes
                script:FILE  the rules of a YAML script, see docs/scripts.md
                openai       the language model of OPENAI_API_KEY, at OPENAI_BASE_URL if that is set:
                             any endpoint that speaks Chat Completions
                responses    the same over OpenAI's Responses
                models:FILE  models by name, each at its endpoint, see docs/models.md
              --help         this text
              --version      the version

            Bounds, with SIZE such as 500B, 64KB, 16MB or 2GB and TIME such as 500ms, 30s or 10m:

              --max-concurrent-runs N  models that answer at the same time; 64 if not given
              --max-queued-runs N      runs that wait, before more are refused; 1000 if not given
              --max-streams N          streams that are open, before more are refused; 1000 if not given
              --max-file-size SIZE     largest file to upload; 512MB if not given
              --max-body-size SIZE     largest other request; 16MB if not given
              --max-index-size SIZE    text of vector stores in memory; 256MB if not given
              --run-time TIME          until a run expires; 10m if not given
              --file-wait TIME         what a run waits for files of its thread; 60s if not given
              --expiry-check TIME      between looks for what has expired; 1s if not given
              --poll-after TIME        what polling clients are told to wait; 100ms if not given
              --heartbeat TIME         silence of a stream before a sign of life; 10s if not given
              --idle-timeout TIME      silence of a client before its connection is closed, at least
                                       three heartbeats; 30s if not given
              --close-timeout TIME     what the end waits for work under way; 10s if not given

            Prints one line when it is ready; what else it has to say goes to the standard error output.
            There is no authentication: everybody who reaches the address may use the server.
            """;

    /**
     * Reads a command line.
     *
     * @throws UnusableException if it can't be followed
     */
    static CommandLine parse(List<String> arguments) throws UnusableException {
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            // What follows an unknown flag may be a secret, so no message shows it.
            String flag = equals < 0 ? word : word.substring(0, equals);
            if (flag.equals("--help")) {
                return new Help();
            }
            if (flag.equals("--version")) {
                return new Version();
            }
            if (!Set.of("--host", "--port", "--data", "--model").contains(flag)
                    && Bound.of(flag).isEmpty()) {
                throw new UnusableException((flag.startsWith("-") ? "Unknown flag " : "Unexpected argument ") + flag
                        + "; --help shows what there is.");
            }
            String value = equals >= 0 ? word.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
            if (value.isEmpty() || value.startsWith("--")) {
                throw new UnusableException(flag + " needs a value after it; --help shows which.");
            }
            if (values.put(flag, value) != null) {
                throw new UnusableException(flag + " is there twice; give it once.");
            }
        }
        return new Serve(
                host(values.getOrDefault("--host", "127.0.0.1")),
                port(values.getOrDefault("--port", "8080")),
                values.containsKey("--data") ? Optional.of(path("--data", values.get("--data"))) : Optional.empty(),
                model(values.getOrDefault("--model", "directive")),
                bounds(values));
    }

    private static Map<Bound, Long> bounds(Map<String, String> values) throws UnusableException {
        Map<Bound, Long> bounds = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            String value = values.get(bound.flag());
            if (value != null) {
                bounds.put(bound, bound.read(value));
            }
        }
        return Collections.unmodifiableMap(bounds);
    }

    /** Asked here and not when the server starts: a wrong address and a taken port need different advice. */
    private static String host(String value) throws UnusableException {
        try {
            InetAddress address = InetAddress.getByName(value);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return value;
            }
            throw new UnusableException("--host takes an address of this machine, and " + value + " is none.");
        } catch (UnknownHostException | SocketException e) {
            throw new UnusableException(
                    "--host takes an address or name of this machine, and " + value + " is not known.");
        }
    }

    private static int port(String value) throws UnusableException {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new UnusableException("--port takes a number from 0 to 65535, not " + value + ".");
    }

    private static ModelChoice model(String value) throws UnusableException {
        if (value.equals("directive")) {
            return new Directive();
        }
        if (value.equals("openai")) {
            return new OpenAi(false);
        }
        if (value.equals("responses")) {
            return new OpenAi(true);
        }
        if (value.startsWith("models:") && value.length() > "models:".length()) {
            return new ModelsIn(path("--model models:", value.substring("models:".length())));
        }
        if (value.startsWith("script:") && value.length() > "script:".length()) {
            return new ScriptFile(path("--model script:", value.substring("script:".length())));
        }
        throw new UnusableException(
                "--model takes directive, script:FILE, openai, responses or models:FILE, not " + value + ".");
    }

    private static Path path(String flag, String value) throws UnusableException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UnusableException(flag + " takes a path, and this is none here: " + e.getReason() + ".");
        }
    }
}
