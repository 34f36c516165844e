package dev.assistanttools.benchmarks.langchain4j;

import dev.assistanttools.benchmarks.start.Registrar;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolService;
import java.util.ArrayList;
import java.util.List;

/** Registers tools with LangChain4j. */
public final class LangChain4jRegistrar implements Registrar {

    /** One of many that are alike. */
    public LangChain4jRegistrar() {}

    @Override
    public Object register(Object... beans) {
        List<AiServiceTool> tools = new ArrayList<>();
        for (Object bean : beans) {
            tools.addAll(ToolService.findTools(bean));
        }
        return tools;
    }
}
