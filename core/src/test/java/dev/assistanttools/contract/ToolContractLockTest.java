package dev.assistanttools.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolContractLockTest {

    private static final ToolContract TEXT = Contracts.of("{\"type\":\"string\"}");
    private static final ToolContract NUMBER = Contracts.of("{\"type\":\"integer\"}");
    private static final ToolContract ANYTHING = Contracts.of("{}");

    @TempDir
    Path folder;

    private Path file;
    private ToolContractLock lock;

    @BeforeEach
    void setUp() {
        file = folder.resolve("tools.json");
        lock = ToolContractLock.of(file);
    }

    @Test
    void passesWhatItHolds() {
        lock.write(TEXT);

        assertThatCode(() -> lock.verify(TEXT)).doesNotThrowAnyException();
        assertThat(lock.read()).isEqualTo(TEXT);
    }

    @Test
    void showsDifferencesAndHowToAcceptThem() {
        lock.write(TEXT);

        assertThatThrownBy(() -> lock.verify(NUMBER))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The tools are not what %s says.
                        Breaking: calls that were right may be refused or misunderstood now
                          t /schema/properties/p: It was a string, and is an integer now.
                        If they are meant to be so, run this test with -Dassistanttools.lock.write=true, and commit the file.""".formatted(file));
    }

    @Test
    void saysHowToCreateAMissingFile() {
        assertThatThrownBy(() -> lock.verify(TEXT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no " + file + " to hold the tools against. To create it, run this test with"
                        + " -Dassistanttools.lock.write=true, and commit the file.");
    }

    @Test
    void letsLessGraveDifferencesPassIfToldTo() {
        lock.write(TEXT);
        ToolContractLock lenient = lock.failingOn(Severity.BREAKING);

        assertThatCode(() -> lenient.verify(ANYTHING)).doesNotThrowAnyException();
        assertThatThrownBy(() -> lock.verify(ANYTHING)).hasMessageContaining("Widening");
        assertThatThrownBy(() -> lenient.verify(NUMBER)).hasMessageContaining("Breaking");
    }

    @Test
    void writesInsteadIfThePropertySaysSo() {
        lock.write(TEXT);
        System.setProperty(ToolContractLock.WRITE_PROPERTY, "true");
        try {
            lock.verify(NUMBER);
        } finally {
            System.clearProperty(ToolContractLock.WRITE_PROPERTY);
        }

        assertThat(lock.read()).isEqualTo(NUMBER);
    }

    @Test
    void leavesNothingButTheFile() throws IOException {
        lock.write(TEXT);
        lock.write(NUMBER);

        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        assertThat(file).hasContent(NUMBER.json());
    }

    @Test
    void namesAFileThatIsBroken() throws IOException {
        Files.writeString(file, "<<<<<<< HEAD\n");

        assertThatThrownBy(() -> lock.verify(TEXT))
                .isInstanceOf(UnreadableContractException.class)
                .hasMessage(
                        file + " can't be read: the contract is not JSON: expected a value, but got '<' at offset 0."
                                + " Restore it, or write it anew.");
    }

    @Test
    void namesAFileThatCantBeWritten() {
        assertThatThrownBy(() -> ToolContractLock.of(folder.resolve("missing/tools.json"))
                        .write(TEXT))
                .isInstanceOf(UnwritableContractException.class)
                .hasMessageContaining("missing/tools.json can't be written");
    }
}
