package dev.assistanttools.contract;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that holds a compiled module's tools against a committed file, for builds that want it outside their tests. Needs
 * nothing but this library's jar on the class path; {@code --help} says how it is used.
 */
public final class ContractMain {

    private static final int DIFFERENT = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;

    ContractMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new ContractMain(System.out, System.err).run(List.of(arguments)));
    }

    /** Does what the command line asks and returns the exit code. */
    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(ContractCommand.USAGE);
            out.flush();
            return 0;
        }
        try {
            ContractCommand command = ContractCommand.parse(arguments);
            return command.isWrite() ? write(command) : check(command);
        } catch (ContractCommand.UnusableException | UnreadableContractException | UnwritableContractException e) {
            err.println("assistant-tools: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int check(ContractCommand command) throws ContractCommand.UnusableException {
        if (!Files.exists(command.lock())) {
            throw new ContractCommand.UnusableException(
                    "There is no " + command.lock() + "; the same command with write instead of check creates it.");
        }
        ToolContractLock lock = lock(command);
        ToolContract contract = contract(command);
        List<ContractDifference> differences = lock.read().differencesTo(contract);
        if (differences.isEmpty()) {
            out.println("The tools are what " + command.lock() + " says; number of tools: "
                    + contract.tools().size() + ".");
            return 0;
        }
        out.println(ContractReport.of(differences));
        if (differences.stream().noneMatch(lock::fails)) {
            return 0;
        }
        out.println("If the tools are meant to be so, the same command with write instead of check accepts them.");
        return DIFFERENT;
    }

    private int write(ContractCommand command) {
        ToolContract contract = contract(command);
        ToolContractLock lock = lock(command);
        String report = Files.exists(command.lock()) ? report(lock, contract) : "";
        lock.write(contract);
        if (!report.isEmpty()) {
            out.println(report);
        }
        out.println("Wrote " + command.lock() + "; number of tools: "
                + contract.tools().size() + ".");
        return 0;
    }

    /** A file that is broken is there to be written anew. */
    private static String report(ToolContractLock lock, ToolContract contract) {
        try {
            return ContractReport.of(lock.read().differencesTo(contract));
        } catch (UnreadableContractException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static ToolContract contract(ContractCommand command) {
        return ToolContract.at(command.classes().toArray(Path[]::new));
    }

    private static ToolContractLock lock(ContractCommand command) {
        return ToolContractLock.of(command.lock()).failingOn(command.failOn());
    }
}
