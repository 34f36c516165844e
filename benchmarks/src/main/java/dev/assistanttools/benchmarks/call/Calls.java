package dev.assistanttools.benchmarks.call;

import java.lang.reflect.InvocationTargetException;

/** Who is measured, and on whose class path: peers need other versions of libraries than core does, each has a module of its own. */
public enum Calls {
    HAND_WRITTEN("written by hand: the floor", "", "byhand.HandWritten"),
    GENERATED("**ours, generated**", "", "call.Generated"),
    DISPATCHED("ours, generated, on a thread of the dispatcher with a deadline", "", "call.Dispatched"),
    REFLECTIVE("ours, read at run time", "", "call.Reflective"),
    STREAMING("Jackson 2 streaming by hand", "", "byhand.Jackson2Streaming"),
    DATABIND("Jackson 2 databind by hand", "", "call.Jackson2Databind"),
    DATABIND_3("Jackson 3 databind by hand", "", "call.Jackson3Databind"),
    OPENAI("openai-java, class binding", "", "call.OpenAiBinding"),
    LANGCHAIN4J(
            "LangChain4j `DefaultToolExecutor`; decimals through `double`", "langchain4j", "langchain4j.LangChain4j"),
    LANGCHAIN4J_DATABIND("Jackson 2 databind by hand, beside LangChain4j", "langchain4j", "call.Jackson2Databind"),
    SPRING_AI("Spring AI `MethodToolCallback`; decimals through `double`", "spring-ai", "springai.SpringAi"),
    SPRING_AI_DATABIND("Jackson 2 databind by hand, beside Spring AI", "spring-ai", "call.Jackson2Databind");

    private static final String PACKAGE = "dev.assistanttools.benchmarks.";

    private final String shown;
    private final String module;
    private final String type;

    Calls(String shown, String module, String type) {
        this.shown = shown;
        this.module = module;
        this.type = type;
    }

    /** The name in the table. */
    public String shown() {
        return shown;
    }

    /** The module, inside this one, whose class path the contestant needs; empty for this module's own. */
    public String module() {
        return module;
    }

    /** The same work by Jackson 2 on the same class path. */
    public Calls baseline() {
        return switch (this) {
            case LANGCHAIN4J, LANGCHAIN4J_DATABIND -> LANGCHAIN4J_DATABIND;
            case SPRING_AI, SPRING_AI_DATABIND -> SPRING_AI_DATABIND;
            default -> DATABIND;
        };
    }

    /** What is known of the contestant's answers, and checked. */
    public Agreement agreement(Workload workload) {
        boolean throughDoubles = this == LANGCHAIN4J || this == SPRING_AI;
        return throughDoubles && workload != Workload.SMALL ? Agreement.BUT_FOR_DECIMALS : Agreement.EXACT;
    }

    /**
     * The contestant, ready for its calls.
     *
     * @throws IllegalStateException if its answer is not what it is known for
     */
    public Contestant.Answer checked(Workload workload) throws Exception {
        Contestant.Answer answer = create().prepare(workload);
        String expected = new Jackson2Databind().prepare(workload).to(workload.arguments());
        String actual = answer.to(workload.arguments());
        Agreement found = Agreement.of(expected, actual);
        if (found != agreement(workload)) {
            throw new IllegalStateException(
                    this + " agrees " + found + " for " + workload + ":\n" + actual + "\ninstead of\n" + expected);
        }
        return answer;
    }

    private Contestant create() throws ReflectiveOperationException {
        try {
            return Class.forName(PACKAGE + type)
                    .asSubclass(Contestant.class)
                    .getConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(this + " can't be made: " + e.getCause(), e.getCause());
        }
    }
}
