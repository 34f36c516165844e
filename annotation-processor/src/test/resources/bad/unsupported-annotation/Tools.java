package bad;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assistanttools.AssistantTool;
import java.time.Instant;
import java.util.List;

class Tools {

    /**
     * Flat.
     *
     * @param inner a
     */
    record Flat(@JsonUnwrapped Inner inner) {}
    //                               ^ unsupported-annotation

    /**
     * Inner.
     *
     * @param name a
     */
    record Inner(String name) {}

    /** Another. */
    static class Wrapped {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Wrapped(String text) {}
    }

    /** A switch. */
    enum Switch {
        ON,
        OFF
    }

    /**
     * A tool.
     *
     * @param flat a
     * @param wrapped b
     */
    @AssistantTool
    void tool(Flat flat, Wrapped wrapped) {}
    //                           ^ unsupported-annotation

    /**
     * Shapes that are not read.
     *
     * @param a a
     * @param b a
     * @param c a
     * @param d a
     */
    @AssistantTool
    void shapes(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant a,
    //                                                           ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Switch b,
    //                                                              ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) List<Inner> c,
    //                                                              ^ unsupported-annotation
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean d) {}
    //                                                           ^ unsupported-annotation
}
