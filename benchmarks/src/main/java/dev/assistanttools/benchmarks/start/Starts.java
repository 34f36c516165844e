package dev.assistanttools.benchmarks.start;

/** Who starts, and on whose class path. */
enum Starts {
    HAND_WRITTEN("written by hand: the floor", "", ""),
    GENERATED("**ours, generated**", "", "dev.assistanttools.AssistantTool(description = \"%s\")"),
    REFLECTIVE("ours, read at run time", "", "dev.assistanttools.AssistantTool(description = \"%s\")"),
    DATABIND("Jackson 2 databind by hand", "", ""),
    OPENAI("openai-java, class binding", "", ""),
    LANGCHAIN4J("LangChain4j", "langchain4j", "dev.langchain4j.agent.tool.Tool(\"%s\")"),
    SPRING_AI("Spring AI", "spring-ai", "org.springframework.ai.tool.annotation.Tool(description = \"%s\")");

    private final String shown;
    private final String module;
    private final String annotation;

    Starts(String shown, String module, String annotation) {
        this.shown = shown;
        this.module = module;
        this.annotation = annotation;
    }

    /** The name in the table. */
    String shown() {
        return shown;
    }

    /** The module, inside this one, whose class path is needed; empty for this module's own. */
    String module() {
        return module;
    }

    /** What makes a method a tool, with a place for its description; empty if nothing does. */
    String annotation() {
        return annotation;
    }

    /** Whether there is anything to register beans with. */
    boolean hasRegistry() {
        return !annotation.isEmpty();
    }

    /** Whether the annotation processor sees the beans. */
    boolean isProcessed() {
        return this == GENERATED;
    }
}
