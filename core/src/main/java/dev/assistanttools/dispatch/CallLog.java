package dev.assistanttools.dispatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What is logged of calls, under the dispatcher's name. Never throws: an appender that fails, or an exception of a tool that
 * can't even be shown, must not cost a call its result.
 */
final class CallLog {

    private static final int LONGEST_SHOWN = 100;

    /** Looked for with the first line: where nothing is logged, no start pays for SLF4J's search for its provider. */
    private static final class Log {

        static final Logger INSTANCE = LoggerFactory.getLogger(ToolDispatcher.class);

        private Log() {}
    }

    private CallLog() {}

    static void debug(String message, Object... arguments) {
        log(Level.DEBUG, message, arguments);
    }

    /** The last of the arguments may be a cause. */
    static void warn(String message, Object... arguments) {
        log(Level.WARN, message, arguments);
    }

    /** The last of the arguments may be a cause. */
    static void error(String message, Object... arguments) {
        log(Level.ERROR, message, arguments);
    }

    /** Names and ids come from outside: one that holds line breaks must not write lines of the log. */
    static String shown(String fromOutside) {
        return ShownText.of(fromOutside, LONGEST_SHOWN);
    }

    static void log(Level level, String message, Object... arguments) {
        try {
            Log.INSTANCE.atLevel(level).log(message, arguments);
        } catch (Throwable e) {
            logShort(level, message, e);
        }
    }

    /** Once more without what may have been the reason. */
    private static void logShort(Level level, String message, Throwable reason) {
        try {
            Log.INSTANCE.atLevel(level).log(message + " (could not be logged in full: {})", reason.getClass());
        } catch (Throwable e) {
            // There is no log to be had.
        }
    }
}
