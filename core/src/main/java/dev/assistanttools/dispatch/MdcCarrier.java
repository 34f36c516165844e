package dev.assistanttools.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries SLF4J's mapped diagnostic context. */
enum MdcCarrier implements ContextCarrier {
    INSTANCE;

    @Override
    public Captured capture() {
        Map<String, String> captured = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(captured);
            return () -> set(before);
        };
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null || context.isEmpty()) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
