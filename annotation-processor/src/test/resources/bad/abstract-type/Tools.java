package bad;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.assistanttools.AssistantTool;
import java.util.List;

class Tools {

    interface Open {}

    abstract static class Base {}

    @JsonSubTypes({})
    interface Unlisted {}

    /** A shape. */
    sealed interface Shape {}

    /** Anyone may implement it. */
    non-sealed interface Custom extends Shape {}
    //         ^ abstract-type

    /**
     * A circle.
     *
     * @param radius a
     */
    record Circle(int radius) implements Shape {}

    /** Of numbers. */
    sealed interface Box<T> {}

    /**
     * Of a number.
     *
     * @param number a
     */
    record NumberBox(int number) implements Box<Integer> {}

    /**
     * A tool.
     *
     * @param open a
     * @param base b
     * @param unlisted c
     * @param shape d
     * @param texts e
     */
    @AssistantTool
    void tool(
            Open open,
    //           ^ abstract-type
            Base base,
    //           ^ abstract-type
            Unlisted unlisted,
    //               ^ abstract-type
            List<Shape> shape,
            Box<String> texts) {}
    //                  ^ abstract-type
}
