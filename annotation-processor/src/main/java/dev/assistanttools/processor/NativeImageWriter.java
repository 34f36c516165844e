package dev.assistanttools.processor;

/**
 * Tells GraalVM's {@code native-image} the one thing about a toolset that is looked up at run time: its class, by name, to create it.
 * Without condition, as a class may be registered before it is used.
 */
final class NativeImageWriter {

    private NativeImageWriter() {}

    /** A folder of the bean's own: the tool reads a file of this name from any folder below {@code META-INF/native-image}. */
    static String path(ToolsetModel toolset) {
        return CoreNames.NATIVE_IMAGE_FOLDER + toolset.binaryName() + "/reachability-metadata.json";
    }

    static String write(ToolsetModel toolset) {
        JsonText json = new JsonText();
        json.beginObject().name("reflection").beginArray().beginObject();
        json.name("type").value(toolset.toolset().binaryName());
        json.name("methods").beginArray().beginObject();
        json.name("name").value("<init>").name("parameterTypes").beginArray().endArray();
        json.endObject().endArray();
        return json.endObject().endArray().endObject() + "\n";
    }
}
