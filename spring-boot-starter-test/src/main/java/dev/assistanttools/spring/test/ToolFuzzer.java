package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Holds tools to their schemas, with arguments that are made from these:
 *
 * <ul>
 *   <li>What a schema allows is accepted: only what is required, everything, nulls, each value of an enum, odd texts. What a tool
 *       refuses for a reason that no schema can say, such as a constructor's or a validator's, is reported, not a fault.
 *   <li>What it forbids is rejected with a JSON pointer to the place: values of a wrong kind, missing, null, no JSON.
 *   <li>What is at the ends of ranges, deep or huge is accepted or rejected: reading it never fails.
 *   <li>What the model is told stays within the limit and names no exception.
 * </ul>
 *
 * <p>No tool is called unless {@link #invoking()} says so: a test must not place orders. The same seed makes the same cases.
 * Immutable.
 */
public final class ToolFuzzer {

    private static final int CASES = 150;
    private static final long SEED = 20_260_826;
    private static final int NEAREST_NAMES = 3;

    private final ToolDispatcher dispatcher;
    private final List<String> tools;
    private final long seed;
    private final int cases;
    private final boolean isInvoking;

    private ToolFuzzer(ToolDispatcher dispatcher, List<String> tools, long seed, int cases, boolean isInvoking) {
        this.dispatcher = dispatcher;
        this.tools = tools;
        this.seed = seed;
        this.cases = cases;
        this.isInvoking = isInvoking;
    }

    /** A fuzzer of all tools of a registry: 150 cases each, none invoked, always the same seed. */
    public static ToolFuzzer of(ToolRegistry registry) {
        return of(ToolDispatcher.of(registry));
    }

    /** A fuzzer of all tools of a dispatcher, whose settings and validator count: 150 cases each, none invoked, always the same seed. */
    public static ToolFuzzer of(ToolDispatcher dispatcher) {
        List<String> names = dispatcher.registry().definitions().stream()
                .map(ToolDefinition::name)
                .toList();
        return new ToolFuzzer(dispatcher, names, SEED, CASES, false);
    }

    /** Makes the cases from this seed, as a failure names it. A tool has the same cases whichever others there are. */
    public ToolFuzzer withSeed(long newSeed) {
        return new ToolFuzzer(dispatcher, tools, newSeed, cases, isInvoking);
    }

    /**
     * Makes at most so many cases for each tool.
     *
     * @param newCases at least 1; with less than about 100 not every place of a larger schema is tried
     */
    public ToolFuzzer withCases(int newCases) {
        if (newCases < 1) {
            throw new IllegalArgumentException("There must be at least one case, not " + newCases + ".");
        }
        return new ToolFuzzer(dispatcher, tools, seed, newCases, isInvoking);
    }

    /**
     * Calls the tools, too, and what stands around them, with all arguments that they accept. A tool may then fail: it is held to
     * what the model is told of it.
     */
    public ToolFuzzer invoking() {
        return new ToolFuzzer(dispatcher, tools, seed, cases, true);
    }

    /**
     * These tools alone.
     *
     * @throws IllegalArgumentException if one is not there
     */
    public ToolFuzzer only(String... names) {
        return new ToolFuzzer(dispatcher, known(names), seed, cases, isInvoking);
    }

    /**
     * Not these tools.
     *
     * @throws IllegalArgumentException if one is not there
     */
    public ToolFuzzer except(String... names) {
        List<String> others = new ArrayList<>(tools);
        others.removeAll(known(names));
        return new ToolFuzzer(dispatcher, List.copyOf(others), seed, cases, isInvoking);
    }

    private List<String> known(String... names) {
        for (String name : names) {
            Objects.requireNonNull(name, "name");
            if (!tools.contains(name)) {
                List<String> nearest = NearestNames.to(name, tools, NEAREST_NAMES);
                throw new IllegalArgumentException("There is no tool " + name + " to be fuzzed."
                        + (nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?"));
            }
        }
        return List.copyOf(new TreeSet<>(List.of(names)));
    }

    /**
     * Makes the cases and tries them, on this thread.
     *
     * @return what is no fault, but worth to know
     * @throws AssertionError if tools do not do what their schemas say: for each the arguments, made as small as possible, what was
     *     expected and what came of it, and the seed
     */
    public FuzzReport run() {
        List<String> faults = new ArrayList<>();
        List<FuzzReport.Refusal> refusals = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        int tried = 0;
        for (String name : tools) {
            FuzzedTool tool = new FuzzedTool(dispatcher, name, isInvoking);
            List<FuzzCase> all = FuzzCases.of(tool.definition(), new Random(seed ^ name.hashCode()), cases);
            if (all.stream().allMatch(one -> one.value().isEmpty())) {
                unreached.add(name);
            }
            Optional<String> fault = tool.fault(all);
            fault.ifPresent(faults::add);
            refusals.addAll(tool.refusals());
            tried += all.size();
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults) + "\nThe seed is " + seed + ": with withSeed(" + seed
                    + "L) the same arguments are made again.");
        }
        return new FuzzReport(seed, tools.size(), tried, refusals, unreached);
    }
}
