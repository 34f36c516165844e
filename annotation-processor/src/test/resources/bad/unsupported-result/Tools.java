package bad;

import dev.assistanttools.AssistantTool;
import java.io.InputStream;
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
}
