package bad;

import dev.assistanttools.AssistantTool;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

class Tools {

    interface Page<T> {}

    record Holder(int number, Thread thread) {}
    //                ^ missing-description
    //                               ^ missing-description unsupported-type

    /**
     * A tool.
     *
     * @param map a
     * @param threads b
     * @param iterator b
     * @param function c
     * @param stream d
     * @param thread e
     * @param array f
     * @param page g
     * @param tools h
     * @param deep i
     * @param holder j
     * @param varargs k
     */
    @AssistantTool
    void tool(
            Map<Integer, String> map,
    //                           ^ unsupported-type
            Map<String, Thread> threads,
    //                          ^ unsupported-type
            Iterator<String> iterator,
    //                       ^ unsupported-type
            Function<String, String> function,
    //                               ^ unsupported-type
            Stream<String> stream,
    //                     ^ unsupported-type
            Thread thread,
    //             ^ unsupported-type
            Thread[] array,
    //               ^ unsupported-type
            Page<String> page,
    //                   ^ abstract-type
            Tools tools,
    //            ^ empty-type
            Optional<List<Runnable>> deep,
    //                               ^ unsupported-type
            Holder holder,
            Runnable... varargs) {}
    //                  ^ unsupported-type
}
