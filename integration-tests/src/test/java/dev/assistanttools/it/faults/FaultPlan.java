package dev.assistanttools.it.faults;

import dev.assistanttools.it.faults.Fault.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Says when what goes wrong on one thread of the API. For one request at a time. */
final class FaultPlan {

    private static final List<Fault> OF_ANSWERS = of(Place.ANSWER).toList();
    private static final List<Fault> THAT_TAKE_LONG =
            OF_ANSWERS.stream().filter(Fault::takesLong).toList();
    private static final int MOST_FAULTS = 8;
    private static final int MOST_STORM = 4;
    private static final int MOST_REFUSALS = 2;

    private final Random random;
    private final FaultCounts counts;
    private final Optional<Fault> only;
    private int skipped;
    private int answersLeft;
    private int refusalsLeft;
    private int stormLeft;
    private boolean isForHurried;

    private FaultPlan(Random random, FaultCounts counts, Optional<Fault> only, int skipped, int answers, int refusals) {
        this.random = random;
        this.counts = counts;
        this.only = only;
        this.skipped = skipped;
        this.answersLeft = answers;
        this.refusalsLeft = refusals;
    }

    /** All kinds of faults, up to a number of them. */
    static FaultPlan random(Random random, FaultCounts counts) {
        int answers = random.nextInt(MOST_FAULTS + 1);
        int refusals = random.nextInt(MOST_REFUSALS + 1);
        return new FaultPlan(random, counts, Optional.empty(), 0, answers, refusals);
    }

    /** The same, of which many would take minutes: for a run that has a deadline. */
    static FaultPlan lasting(Random random, FaultCounts counts) {
        FaultPlan plan = random(random, counts);
        plan.isForHurried = true;
        return plan;
    }

    /** None at all. */
    static FaultPlan none(FaultCounts counts) {
        return once(Fault.NONE, 0, counts);
    }

    /** One fault alone, once, after it could have happened some times. */
    static FaultPlan once(Fault fault, int skipped, FaultCounts counts) {
        return new FaultPlan(new Random(skipped), counts, Optional.of(fault), skipped, 1, 1);
    }

    private static Stream<Fault> of(Place place) {
        return Arrays.stream(Fault.values()).filter(fault -> fault.place() == place);
    }

    Random random() {
        return random;
    }

    /** It has happened. */
    void count(Fault fault) {
        counts.add(fault);
    }

    /** What happens to the next answer. */
    Fault ofAnswer(boolean isStreamed) {
        if (stormLeft > 0) {
            stormLeft--;
            return Fault.RATE_LIMIT_STORM;
        }
        Fault fault = only.map(one -> onlyOfAnswer(one, isStreamed)).orElseGet(() -> anyOfAnswer(isStreamed));
        if (fault == Fault.RATE_LIMIT_STORM) {
            stormLeft = 1 + random.nextInt(MOST_STORM);
        }
        return fault;
    }

    private Fault anyOfAnswer(boolean isStreamed) {
        if (answersLeft == 0 || random.nextInt(3) > 0) {
            return Fault.NONE;
        }
        answersLeft--;
        if (isForHurried && random.nextBoolean()) {
            return THAT_TAKE_LONG.get(random.nextInt(THAT_TAKE_LONG.size()));
        }
        Fault fault = OF_ANSWERS.get(random.nextInt(OF_ANSWERS.size()));
        boolean isTooLong = fault == Fault.LONG_WAIT || (fault.takesLong() && random.nextBoolean());
        boolean isInVain = fault.needsStream() && !isStreamed;
        return isTooLong || isInVain ? Fault.CUT_ANSWER : fault;
    }

    private Fault onlyOfAnswer(Fault one, boolean isStreamed) {
        boolean isPossible = one.place() == Place.ANSWER && (isStreamed || !one.needsStream());
        if (!isPossible || answersLeft == 0 || skipped-- > 0) {
            return Fault.NONE;
        }
        answersLeft--;
        return one;
    }

    /** Whether this happens now, as one time of so many. */
    boolean strikes(Fault fault, int oneOf) {
        boolean isNow;
        if (only.isEmpty()) {
            isNow = random.nextInt(oneOf) == 0 && (fault != Fault.OUTPUTS_REFUSED || refusalsLeft-- > 0);
        } else {
            isNow = only.get() == fault && refusalsLeft > 0 && skipped-- <= 0;
            refusalsLeft -= isNow ? 1 : 0;
        }
        if (isNow) {
            counts.add(fault);
        }
        return isNow;
    }
}
