package dev.assistanttools.processor;

/** The names of core that the processor reads and writes; it doesn't link to core. A test holds them to the classes. */
final class CoreNames {

    static final ClassName ASSISTANT_TOOL = ClassName.of("dev.assistanttools", "AssistantTool");
    static final ClassName TOOL_PARAM = ClassName.of("dev.assistanttools", "ToolParam");

    static final ClassName TOOL_CONTEXT = ClassName.of("dev.assistanttools.tool", "ToolContext");
    static final ClassName TOOL_DEFINITION = ClassName.of("dev.assistanttools.tool", "ToolDefinition");
    static final ClassName TOOL_OUTPUT = ClassName.of("dev.assistanttools.tool", "ToolOutput");
    static final ClassName TOOL_SCHEMA = ClassName.of("dev.assistanttools.tool", "ToolSchema");

    static final ClassName ARGUMENT_ARRAYS = ClassName.of("dev.assistanttools.spi", "ArgumentArrays");
    static final ClassName ARGUMENT_CHECKS = ClassName.of("dev.assistanttools.spi", "ArgumentChecks");
    static final ClassName ARGUMENT_MAPS = ClassName.of("dev.assistanttools.spi", "ArgumentMaps");
    static final ClassName ARGUMENT_TREES = ClassName.of("dev.assistanttools.spi", "ArgumentTrees");
    static final ClassName ARGUMENT_READER = ClassName.of("dev.assistanttools.spi", "ArgumentReader");
    static final ClassName ARGUMENT_VARIANTS = ClassName.of("dev.assistanttools.spi", "ArgumentVariants");
    static final ClassName ENUM_SHAPE = ClassName.of("dev.assistanttools.spi", "EnumShape");
    static final ClassName GENERATED_TOOLSET = ClassName.of("dev.assistanttools.spi", "GeneratedToolset");
    static final ClassName OBJECT_SHAPE = ClassName.of("dev.assistanttools.spi", "ObjectShape");
    static final ClassName RESULT_FORM = ClassName.of("dev.assistanttools.spi", "ResultForm");
    static final ClassName RESULT_TYPE = ClassName.of("dev.assistanttools.spi", "ResultType");
    static final ClassName RESULT_WRITER = ClassName.of("dev.assistanttools.spi", "ResultWriter");
    static final ClassName TIME_PATTERN = ClassName.of("dev.assistanttools.spi", "TimePattern");
    static final ClassName TOOL_BINDING = ClassName.of("dev.assistanttools.spi", "ToolBinding");
    static final ClassName TOOL_TRAITS = ClassName.of("dev.assistanttools.spi", "ToolTraits");
    static final ClassName VALUE_FORM = ClassName.of("dev.assistanttools.spi", "ValueForm");
    static final ClassName VARIANT_SHAPE = ClassName.of("dev.assistanttools.spi", "VariantShape");

    /** What core's codec reads any JSON as, beside an {@code Object}. */
    static final ClassName JSON_NODE = ClassName.of("tools.jackson.databind", "JsonNode");

    /** What {@code @ToolParam(defaultValue)} says where there is none. */
    static final String NO_DEFAULT = "\u0000 no default \u0000";

    /** What a toolset's class adds to the binary name of its bean; core looks it up by this name. */
    static final String TOOLSET_SUFFIX = "_Toolset";

    /** Where the fragments lie that tell which classes have toolsets; one file per bean, by its binary name. */
    static final String FRAGMENT_FOLDER = "META-INF/assistant-tools/toolsets/";

    /** Where native-image finds what it has to know of toolsets; a folder per bean, by its binary name. */
    static final String NATIVE_IMAGE_FOLDER = "META-INF/native-image/assistant-tools/";

    /** What the file beside a class is called that has the notes of its source, after the class's own name. */
    static final String SOURCE_NOTES_SUFFIX = ".assistant-tools.json";

    private CoreNames() {}
}
