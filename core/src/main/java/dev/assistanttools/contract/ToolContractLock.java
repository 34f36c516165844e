package dev.assistanttools.contract;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The committed file that a module's contract is held against, so that no change of what models see goes unnoticed. In a test of
 * any framework:
 *
 * <pre>{@code
 * @Test
 * void theToolsAreTheOnesThatWereAgreedOn() {
 *     ToolContractLock.ofModule().verify(ToolContract.of(WeatherTools.class));
 * }
 * }</pre>
 *
 * <p>With the system property {@value #WRITE_PROPERTY} set to {@code true}, {@link #verify} writes the file instead. Instances
 * don't change; the file is read at each call.
 */
public final class ToolContractLock {

    /** The name of the file if no other is chosen. */
    public static final String FILE_NAME = "assistant-tools.lock.json";

    /** The system property that makes {@link #verify} write the file, if it is {@code true}. */
    public static final String WRITE_PROPERTY = "assistanttools.lock.write";

    private final Path file;
    private final Severity least;

    private ToolContractLock(Path file, Severity least) {
        this.file = file;
        this.least = least;
    }

    /** The file {@value #FILE_NAME} in the working directory, which is the module's folder in tests of Maven and Gradle. */
    public static ToolContractLock ofModule() {
        return of(Path.of(FILE_NAME));
    }

    /** A file, which may not be there yet. */
    public static ToolContractLock of(Path file) {
        return new ToolContractLock(Objects.requireNonNull(file, "file"), Severity.WORDING);
    }

    /**
     * This lock for a {@link #verify} that lets less grave differences pass. By default none passes: what the file does not
     * say yet, it can't protect.
     *
     * @param severity the least severity that fails
     */
    public ToolContractLock failingOn(Severity severity) {
        return new ToolContractLock(file, Objects.requireNonNull(severity, "severity"));
    }

    /**
     * Compares a module's contract with the file.
     *
     * @throws AssertionError if it differs, or there is no file; the message has the differences by severity, and says how to
     *     accept them
     * @throws UnreadableContractException if the file is no contract
     */
    public void verify(ToolContract contract) {
        if (Boolean.getBoolean(WRITE_PROPERTY)) {
            write(contract);
            return;
        }
        if (!Files.exists(file)) {
            throw new AssertionError(
                    "There is no " + file.toAbsolutePath() + " to hold the tools against. To create it, "
                            + "run this test with -D" + WRITE_PROPERTY + "=true, and commit the file.");
        }
        List<ContractDifference> differences = read().differencesTo(contract);
        if (differences.stream().anyMatch(this::fails)) {
            throw new AssertionError("The tools are not what " + file + " says.\n" + ContractReport.of(differences)
                    + "\nIf they are meant to be so, run this test with -D" + WRITE_PROPERTY
                    + "=true, and commit the file.");
        }
    }

    /** Whether a difference is grave enough to fail. */
    boolean fails(ContractDifference difference) {
        return difference.severity().compareTo(least) <= 0;
    }

    /**
     * The contract that the file holds.
     *
     * @throws UnreadableContractException if there is no file, or it is no contract
     */
    public ToolContract read() {
        try {
            return ToolContract.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableContractException("There is no " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new UnreadableContractException(file + " can't be read: it is not UTF-8.", e);
        } catch (IOException e) {
            throw new UnreadableContractException(file + " can't be read: " + e, e);
        } catch (UnreadableContractException e) {
            throw new UnreadableContractException(
                    file + " can't be read: " + e.getMessage() + ". Restore it, or write it anew.", e);
        }
    }

    /**
     * Writes the file, all of it or nothing, whether it is there or not.
     *
     * @throws UnwritableContractException if it can't be written
     */
    public void write(ToolContract contract) {
        Path target = file.toAbsolutePath();
        try {
            Path written = Files.writeString(target.resolveSibling(target.getFileName() + ".new"), contract.json());
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UnwritableContractException(target + " can't be written: " + e, e);
        }
    }
}
