package dev.assistanttools.benchmarks.start;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The programs that are started: as short as each contestant allows, and each has the schemas of its tools in hand. */
final class StartPrograms {

    private static final String FRAME = """
            package desks;

            public final class Start {

                private static final String NAME = "forecast7";
                private static final String ARGUMENTS = "{\\"city\\":\\"Reykjavik\\",\\"unit\\":\\"CELSIUS\\"}";

            %s}
            """;

    private static final String SCHEMA = """
            {\\"type\\":\\"object\\",\\"properties\\":{\\"city\\":{\\"type\\":\\"string\\"},\\"unit\\":{\\"type\\":\\"string\\",\
            \\"enum\\":[\\"CELSIUS\\",\\"FAHRENHEIT\\"]}},\\"required\\":[\\"city\\",\\"unit\\"],\
            \\"additionalProperties\\":false}""";

    private static final String OURS = """
                public static void main(String[] args) {
                    var registry = %s;
                    int size = 0;
                    for (var definition : registry.definitions()) {
                        size += definition.schema().json().length();
                    }
                    var call = new dev.assistanttools.tool.ToolCall("call_1", NAME, ARGUMENTS);
                    var dispatcher = dev.assistanttools.dispatch.ToolDispatcher.of(registry);
                    System.out.println(size == 0 ? "" : dispatcher.dispatch(call).output());
                }
            """;

    private static final String SPRING_AI = """
                public static void main(String[] args) {
                    var tools = org.springframework.ai.tool.method.MethodToolCallbackProvider.builder()
                            .toolObjects(%s).build().getToolCallbacks();
                    int size = 0;
                    String output = "";
                    for (var tool : tools) {
                        size += tool.getToolDefinition().inputSchema().length();
                        if (tool.getToolDefinition().name().equals(NAME)) {
                            output = tool.call(ARGUMENTS);
                        }
                    }
                    System.out.println(size == 0 ? "" : output.substring(1, output.length() - 1));
                }
            """;

    private static final String LANGCHAIN4J = """
                public static void main(String[] args) {
                    var context = dev.langchain4j.invocation.InvocationContext.builder().build();
                    var request = dev.langchain4j.agent.tool.ToolExecutionRequest.builder()
                            .id("call_1").name(NAME).arguments(ARGUMENTS).build();
                    int size = 0;
                    String output = "";
                    for (Object desk : new Object[] {%s}) {
                        for (var tool : dev.langchain4j.service.tool.ToolService.findTools(desk)) {
                            size += tool.toolSpecification().parameters().properties().size();
                            if (tool.name().equals(NAME)) {
                                output = tool.toolExecutor().executeWithContext(request, context).resultText();
                            }
                        }
                    }
                    System.out.println(size == 0 ? "" : output);
                }
            """;

    private static final String OPENAI = """
                public static void main(String[] args) {
                    var request = com.openai.models.responses.ResponseCreateParams.builder().model("m").input("i")
            %s                .build();
                    var call = com.openai.models.responses.ResponseFunctionToolCall.builder()
                            .callId("call_1").name(NAME).arguments(ARGUMENTS).build();
                    var read = call.arguments(Forecast7.class);
                    String output = new Desk0().forecast7(read.city, read.unit);
                    System.out.println(request.tools().isEmpty() ? "" : output);
                }

            %s""";

    private static final String BY_HAND = """
                private static final String[] SCHEMAS = {
            %s    };

                public static void main(String[] args) throws Exception {
                    int size = 0;
                    for (String schema : SCHEMAS) {
                        size += schema.length();
                    }
                    System.out.println(size == 0 ? "" : answer(NAME, ARGUMENTS));
                }

                private static String answer(String name, String arguments) throws Exception {
                    return switch (name) {
            %s            default -> throw new IllegalArgumentException(name);
                    };
                }

            %s""";

    private static final String READER = """
                private static String forecast%1$d(String arguments) {
                    var in = new dev.assistanttools.benchmarks.byhand.TextReader(arguments);
                    String city = null;
                    Unit unit = null;
                    in.begin('{');
                    while (in.nextName()) {
                        if (in.nameIs("city")) {
                            city = in.string();
                        } else if (in.nameIs("unit")) {
                            unit = in.constant(Unit.values());
                        } else {
                            throw in.unknown();
                        }
                    }
                    return new Desk%2$d().forecast%1$d(city, unit);
                }
            """;

    private static final String BOUND = """
                private static String forecast%1$d(String arguments) throws Exception {
                    var read = MAPPER.readValue(arguments, Forecast%1$d.class);
                    return new Desk%2$d().forecast%1$d(read.city(), read.unit());
                }

                record Forecast%1$d(String city, Unit unit) {}
            """;

    private static final String MAPPER = """
                private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER =
                        com.fasterxml.jackson.databind.json.JsonMapper.builder().build();
            """;

    private static final String FUNCTION = """
                public static class Forecast%d {
                    public String city;
                    public Unit unit;
                }
            """;

    private StartPrograms() {}

    static String of(Starts contestant, int tools) {
        String desks = IntStream.range(0, tools / DeskSources.TOOLS_PER_DESK)
                .mapToObj(desk -> "new Desk" + desk + "()")
                .collect(Collectors.joining(", "));
        String body = switch (contestant) {
            case HAND_WRITTEN -> byHand(tools, StartPrograms::reader);
            case DATABIND -> MAPPER + byHand(tools, StartPrograms::bound);
            case GENERATED -> OURS.formatted("dev.assistanttools.registry.ToolRegistry.of(" + desks + ")");
            case REFLECTIVE ->
                OURS.formatted("dev.assistanttools.registry.ToolRegistry.builder()"
                        + desks.replace("new ", ".reflective(new ").replace("(), ", "())") + ").build()");
            case SPRING_AI -> SPRING_AI.formatted(desks);
            case LANGCHAIN4J -> LANGCHAIN4J.formatted(desks);
            case OPENAI ->
                OPENAI.formatted(
                        each(tools, tool -> "                .addTool(Forecast" + tool + ".class)\n"),
                        each(tools, FUNCTION::formatted));
        };
        return FRAME.formatted(body);
    }

    private static String byHand(int tools, IntFunction<String> method) {
        return BY_HAND.formatted(
                each(tools, tool -> "        \"" + SCHEMA + "\",\n"),
                each(tools, tool -> "            case \"forecast" + tool + "\" -> forecast" + tool + "(arguments);\n"),
                each(tools, method));
    }

    private static String reader(int tool) {
        return READER.formatted(tool, tool / DeskSources.TOOLS_PER_DESK);
    }

    private static String bound(int tool) {
        return BOUND.formatted(tool, tool / DeskSources.TOOLS_PER_DESK);
    }

    private static String each(int tools, IntFunction<String> text) {
        return IntStream.range(0, tools).mapToObj(text).collect(Collectors.joining());
    }
}
