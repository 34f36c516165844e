package dev.assistanttools.spring.observation;

import dev.assistanttools.run.RunEvent;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A round of a model that is observed: a request to somebody else, for tracers. */
public final class RoundObservationContext extends SenderContext<Map<String, String>> {

    private final RunObservationContext run;
    private final int round;
    private RunEvent.@Nullable RoundEnded end;

    RoundObservationContext(RunObservationContext run, int round) {
        super((headers, name, value) -> {}, Kind.CLIENT);
        setCarrier(Map.of());
        this.run = run;
        this.round = round;
    }

    /** Its run. */
    public RunObservationContext run() {
        return run;
    }

    /** The round of the run: 1 for the first. */
    public int round() {
        return round;
    }

    /** What came of it; empty before that. */
    public Optional<RunEvent.RoundEnded> end() {
        return Optional.ofNullable(end);
    }

    void ended(RunEvent.RoundEnded newEnd) {
        end = newEnd;
    }
}
