package bad;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import java.util.List;

class Tools {

    /** Named by code. */
    enum Level {
        LOW;

        @JsonValue
        String code() {
            return "l";
        }
    }

    /** What has a code. */
    interface Coded {

        @JsonValue
        String code();
    }

    /** Named by code of an interface. */
    enum Size implements Coded {
        SMALL;

        @Override
        public String code() {
            return "s";
        }
    }

    /** Found by code. */
    enum Color {
        RED;

        @JsonCreator
        static Color of(String name) {
            return RED;
        }
    }

    /** Named as usual. */
    enum Plain {
        SIMPLE;

        @JsonValue(false)
        String code() {
            return "p";
        }
    }

    /**
     * A tool.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     */
    @AssistantTool
    void tool(Level a, List<Size> b, Color c, Plain d) {}
    //              ^ computed-enum
    //                            ^ computed-enum
    //                                     ^ computed-enum
}
