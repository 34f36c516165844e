package dev.assistanttools.it.faults;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each fault has happened. Thread-safe. */
final class FaultCounts {

    private final Map<Fault, LongAdder> counts = new EnumMap<>(Fault.class);

    FaultCounts() {
        for (Fault fault : Fault.values()) {
            counts.put(fault, new LongAdder());
        }
    }

    void add(Fault fault) {
        counts.getOrDefault(fault, new LongAdder()).increment();
    }

    long of(Fault fault) {
        return counts.getOrDefault(fault, new LongAdder()).sum();
    }

    /** The faults that can happen to such runs and have not. */
    List<Fault> missing(boolean isStreamed) {
        return Arrays.stream(Fault.values())
                .filter(fault -> isStreamed ? !fault.needsLook() : !fault.needsStream())
                .filter(fault -> of(fault) == 0)
                .toList();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
