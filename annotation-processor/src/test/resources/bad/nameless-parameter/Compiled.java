package bad;

import dev.assistanttools.ToolParam;

/** As a class file without names of parameters shows it. */
class Compiled {

    Compiled(@ToolParam(description = "a") String arg0, @ToolParam(name = "size", description = "a") int arg1) {}
}
