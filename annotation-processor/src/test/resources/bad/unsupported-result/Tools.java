package bad;

import dev.assistanttools.AssistantTool;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

class Tools {

    /** A stream. */
    @AssistantTool
    IntStream stream() {
    //        ^ unsupported-result
        return IntStream.empty();
    }

    /** Bytes. */
    @AssistantTool
    InputStream bytes() {
    //          ^ unsupported-result
        return InputStream.nullInputStream();
    }

    /** A function. */
    @AssistantTool
    Runnable function() {
    //       ^ unsupported-result
        return () -> {};
    }

    /** Functions inside of what would be data. */
    @AssistantTool
    List<? extends Runnable> functions() {
    //                       ^ unsupported-result
        return List.of();
    }

    /** A stream that comes later. */
    @AssistantTool
    CompletionStage<Optional<IntStream>> later() {
    //                                   ^ unsupported-result
        return null;
    }

    /** Nobody would wait for them. */
    @AssistantTool
    List<CompletionStage<String>> promises() {
    //                            ^ unsupported-result
        return List.of();
    }

    /** Threads. */
    @AssistantTool
    Thread[] threads() {
    //       ^ unsupported-result
        return new Thread[0];
    }

    /** A list of anything may hold data. */
    @AssistantTool
    List<?> anything() {
        return List.of();
    }
}
