package dev.assistanttools.benchmarks.call;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One call, again and again. Who calls is told by {@link Calls}; the answer is checked before anything is measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

    /** A constant of {@link Calls}. */
    @Param("GENERATED")
    public String contestant = "";

    /** A constant of {@link Workload}. */
    @Param("SMALL")
    public String workload = "";

    private Contestant.Answer answer = arguments -> arguments;
    private String arguments = "";

    /** Made by JMH. */
    public CallBenchmark() {}

    /** Prepares the contestant and looks at one answer. */
    @Setup
    public void prepare() throws Exception {
        Workload chosen = Workload.valueOf(workload);
        answer = Calls.valueOf(contestant).checked(chosen);
        arguments = chosen.arguments();
    }

    /** What is measured; JMH consumes the text. */
    @Benchmark
    public String call() throws Exception {
        return answer.to(arguments);
    }
}
