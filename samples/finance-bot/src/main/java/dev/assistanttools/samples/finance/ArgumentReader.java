package dev.assistanttools.samples.finance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of one command line. */
final class ArgumentReader {

    private static final Pattern PROPERTY = Pattern.compile("--assistant-tools\\.[a-z.-]+=.*");
    private static final Pattern SERVE = Pattern.compile("--serve(?:=(\\d{1,5}))?");
    private static final Pattern AS = Pattern.compile("--as(?:=(.*))?");
    private static final int DEFAULT_PORT = 8080;
    private static final int MOST_PORT = 65_535;

    private final Iterator<String> arguments;
    private final List<String> words = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private Optional<Role> role = Optional.empty();
    private OptionalInt port = OptionalInt.empty();

    ArgumentReader(List<String> arguments) {
        this.arguments = arguments.iterator();
    }

    CommandLine read() {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.equals("--help") || argument.equals("-h")) {
                return new CommandLine.Help();
            }
            Optional<String> mistake = take(argument);
            if (mistake.isPresent()) {
                return new CommandLine.Misuse(mistake.get());
            }
        }
        return commandLine();
    }

    /** Takes one argument, or says what is wrong with it. */
    private Optional<String> take(String argument) {
        Matcher as = AS.matcher(argument);
        if (as.matches()) {
            return takeRole(as.group(1) == null && arguments.hasNext() ? arguments.next() : as.group(1));
        }
        Matcher serve = SERVE.matcher(argument);
        if (serve.matches()) {
            return takePort(serve.group(1) == null ? DEFAULT_PORT : Integer.parseInt(serve.group(1)));
        }
        if (PROPERTY.matcher(argument).matches()) {
            properties.add(argument);
        } else if (argument.startsWith("-")) {
            return Optional.of("Unknown option " + argument + "; see --help.");
        } else {
            words.add(argument);
        }
        return Optional.empty();
    }

    private Optional<String> takeRole(@Nullable String name) {
        role = Stream.of(Role.values())
                .filter(known -> known.lowerCaseName().equals(name))
                .findFirst();
        return role.isPresent() ? Optional.empty() : Optional.of("--as is followed by analyst or trader; see --help.");
    }

    private Optional<String> takePort(int number) {
        port = OptionalInt.of(number);
        return number <= MOST_PORT ? Optional.empty() : Optional.of("The highest port is " + MOST_PORT + ".");
    }

    private CommandLine commandLine() {
        String question = String.join(" ", words).strip();
        if (port.isPresent()) {
            return words.isEmpty() && role.isEmpty()
                    ? new CommandLine.Serve(port.getAsInt(), properties)
                    : new CommandLine.Misuse("With --serve, who asks and what comes over HTTP; see --help.");
        }
        if (question.isEmpty() && !words.isEmpty()) {
            return new CommandLine.Misuse("The question is empty; leave it out to chat.");
        }
        Role asking = role.orElse(Role.ANALYST);
        return question.isEmpty()
                ? new CommandLine.Chat(asking, properties)
                : new CommandLine.Ask(question, asking, properties);
    }
}
