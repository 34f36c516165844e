package dev.assistanttools.contract;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks of {@link ContractMain}.
 *
 * @param isWrite whether the file is to be written, not checked
 * @param classes the outputs of the module's compilation; at least one
 * @param lock the file
 * @param failOn the least severity that fails a check
 */
record ContractCommand(boolean isWrite, List<Path> classes, Path lock, Severity failOn) {

    static final String USAGE = """
            Holds the tools of a compiled module against a committed file.

              java -cp assistant-tools-core.jar dev.assistanttools.contract.ContractMain check|write
                  --classes PATH [--lock FILE] [--fail-on SEVERITY]

              check               prints what is different, by severity
              write               writes the file, and prints what was different
              --classes PATH      the folder that the module is compiled to, or its jar; may be repeated
              --lock FILE         the file; assistant-tools.lock.json if not given
              --fail-on SEVERITY  the least severity that fails a check: breaking, widening or
                                  wording; wording if not given, so that every difference fails
              --help              this text

            Exit code 0: nothing that fails is different; 1: something is; 2: it could not be found out.
            """;

    /** A command line that can't be followed; the message is one sentence that says what to do. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    ContractCommand {
        classes = List.copyOf(classes);
    }

    /**
     * Reads a command line.
     *
     * @throws UnusableException if it can't be followed
     */
    static ContractCommand parse(List<String> arguments) throws UnusableException {
        Iterator<String> words = arguments.iterator();
        String act = words.hasNext() ? words.next() : "nothing";
        if (!act.equals("check") && !act.equals("write")) {
            throw new UnusableException("The first argument is check or write, not " + act + "; --help says more.");
        }
        List<Path> classes = new ArrayList<>();
        @Nullable Path lock = null;
        @Nullable Severity failOn = null;
        while (words.hasNext()) {
            String flag = words.next();
            switch (flag) {
                case "--classes" -> classes.add(path(flag, value(flag, words)));
                case "--lock" -> lock = once(flag, lock, path(flag, value(flag, words)));
                case "--fail-on" -> failOn = once(flag, failOn, severity(value(flag, words)));
                default ->
                    throw new UnusableException(
                            "Unknown argument " + flag + "; known are --classes, --lock, --fail-on and --help.");
            }
        }
        if (classes.isEmpty()) {
            throw new UnusableException("--classes is missing; it names the folder that the module is compiled to.");
        }
        return new ContractCommand(
                act.equals("write"),
                classes,
                lock == null ? Path.of(ToolContractLock.FILE_NAME) : lock,
                failOn == null ? Severity.WORDING : failOn);
    }

    private static String value(String flag, Iterator<String> words) throws UnusableException {
        String value = words.hasNext() ? words.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new UnusableException(flag + " needs a value after it; --help shows which.");
        }
        return value;
    }

    private static <T> T once(String flag, @Nullable T before, T value) throws UnusableException {
        if (before != null) {
            throw new UnusableException(flag + " is there twice; give it once.");
        }
        return value;
    }

    private static Path path(String flag, String value) throws UnusableException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UnusableException(flag + " takes a path, and this is none here: " + e.getReason() + ".");
        }
    }

    private static Severity severity(String value) throws UnusableException {
        for (Severity severity : Severity.values()) {
            if (name(severity).equals(value)) {
                return severity;
            }
        }
        String names =
                Arrays.stream(Severity.values()).map(ContractCommand::name).collect(Collectors.joining(", "));
        throw new UnusableException("--fail-on takes one of " + names + ", not " + value + ".");
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
