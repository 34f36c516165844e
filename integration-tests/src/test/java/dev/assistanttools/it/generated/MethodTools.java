package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of all kinds, and names of all kinds. */
class MethodTools extends ParentTools implements PortTools {

    /** Nested, with a type parameter that no tool depends on. */
    static final class Nested<T> {

        final List<T> unused = new ArrayList<>();

        /** Of a nested class. */
        @AssistantTool
        String nested(List<String> words) {
            return String.join(" ", words);
        }
    }

    final List<String> calls = new ArrayList<>();

    @Override
    public String implemented() {
        return "implementation";
    }

    /** Without a result. */
    @AssistantTool
    void remember(String word) {
        calls.add(word);
    }

    /** Says it in its own words. */
    @AssistantTool
    public ToolOutput spoken() {
        return new ToolOutput("{exactly this");
    }

    /** Nothing. */
    @AssistantTool
    @Nullable
    Object nothing() {
        return null;
    }

    /** Static. */
    @AssistantTool
    static int twice(int number) {
        return number * 2;
    }

    /** Overloaded. */
    @AssistantTool(name = "find-by-name")
    String find(String name) {
        return "name " + name;
    }

    /** Overloaded. */
    @AssistantTool(name = "find-by-id")
    String find(int id) {
        return "id " + id;
    }

    /** Throws. */
    @AssistantTool
    String failing() throws IOException {
        throw new IOException("the disk with the secret is full");
    }

    /** Names that generated code uses, or could not spell. */
    @SuppressWarnings("UnicodeInCode")
    @AssistantTool
    String clashing(String bean, String arguments, String property, String größe) {
        return bean + arguments + property + größe;
    }
}
