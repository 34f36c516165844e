package dev.assistanttools.it.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A command of this machine. */
final class Program {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Program() {}

    /**
     * How a command ended.
     *
     * @param exitCode its exit code; {@code TOO_LATE} if it was killed
     * @param out what it wrote
     * @param err what it complained about
     */
    record Ended(int exitCode, String out, String err) {

        /** In place of an exit code: the command did not end in time. */
        static final int TOO_LATE = -1;
    }

    /** What is needed for a check is not on this machine. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(String message) {
            super(message);
        }
    }

    /**
     * Runs a command to its end.
     *
     * @param folder where it runs; files for its output are left there
     * @param atMost it and all that it started are killed then
     */
    static Ended run(Path folder, Duration atMost, String... command)
            throws Unavailable, IOException, InterruptedException {
        String[] parts = command.clone();
        if (WINDOWS && parts[0].equals("npm")) {
            parts[0] = "npm.cmd";
        }
        String name = Path.of(command[0]).getFileName().toString();
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process process = start(new ProcessBuilder(parts)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile()));
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return new Ended(ended ? process.exitValue() : Ended.TOO_LATE, text(out), text(err));
        } finally {
            for (ProcessHandle child : process.descendants().toList()) {
                child.destroyForcibly();
            }
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) throws Unavailable {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Unavailable(builder.command().get(0) + " is not on the path");
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
