package names;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.io.IOException;
import java.util.Optional;

class Names {

    /** Hides the one that everybody knows. */
    record String(int length) {}

    static class In$ner {

        class Inmost {

            /** A tool of an inner class. */
            @AssistantTool
            protected void touch() {}
        }
    }

    interface Port {

        /** Abstract. */
        @AssistantTool
        int open(int number);

        /** Default. */
        @AssistantTool
        default int close(int number) {
            return number;
        }

        /** Static. */
        @AssistantTool
        static int count() {
            return 0;
        }
    }

    /** Nothing in the signature depends on the variable. */
    static class Repository<T> {

        /** Counts. */
        @AssistantTool
        public long count(java.util.List<java.lang.String> names) {
            return 0;
        }
    }

    /** All names that generated code uses itself. */
    @AssistantTool
    int clash(int bean, int arguments, int property, int inner, int Names, int Optional, int CLASH_ARGUMENTS, int refusal) {
        return bean;
    }

    /** A record's components may be called so, too. */
    record Clash(Optional<java.lang.String> Optional, int arguments, int e, int refusal, int Names_Toolset, int property) {}

    /** The same name as a method of every object. */
    @AssistantTool
    int hashCode(Clash clash) {
        return 0;
    }

    /** The same as a method of every toolset. */
    @AssistantTool
    int bindings(String text) {
        return 0;
    }

    /** Overloaded. */
    @AssistantTool(name = "find-2")
    static int find(@ToolParam(name = "größe in °C \"quoted\"") int größe) throws IOException {
        return größe;
    }

    /** Overloaded. */
    @AssistantTool
    @Deprecated
    static int find(java.lang.String 名前) {
        return 0;
    }

    /** Snow is \u2603, a quote is ", three are """, a backslash is \\, an emoji is 🌨, and this sentence is longer than a line. */
    @AssistantTool
    int findURLById() {
        return 0;
    }

    @AssistantTool(description = "Half a character: \ud83c, a tab\tand a bell\007, and again more than one hundred and ten characters.")
    int getHTTP2Server() {
        return 0;
    }

    /** The tool, its parameter and the type have the same name but for the case. */
    @AssistantTool
    int tls(TLS tls, TLS.Options TLS) {
        return 0;
    }

    /** A static method of a class in capitals. */
    static class API {

        /** Called like its class. */
        @AssistantTool
        static int api(String api) {
            return 0;
        }
    }
}
