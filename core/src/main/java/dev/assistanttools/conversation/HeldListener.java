package dev.assistanttools.conversation;

import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener of a question what its run tells, but for a start that the API refused because the thread is locked: that may be
 * tried again. For one thread at a time.
 */
final class HeldListener implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final RunListener listener;
    private boolean isOver;

    private HeldListener(RunListener listener) {
        this.listener = listener;
    }

    /** One for each. */
    static List<HeldListener> of(RunListener... listeners) {
        return Stream.of(listeners).map(HeldListener::new).toList();
    }

    /** All that happens comes by here, and is told by the method that is named for it, too. */
    @Override
    public void onEvent(RunEvent event) {
        boolean isBroken = event instanceof RunEvent.Broken;
        if (isBroken && ThreadLock.isCauseOf(((RunEvent.Broken) event).reason())) {
            return;
        }
        isOver |= isBroken || event instanceof RunEvent.Ended;
        listener.onEvent(event);
        event.tell(listener);
    }

    /** There is no run, or no more of it, for this reason. */
    void failed(Throwable reason) {
        if (isOver) {
            return; // its run has told it
        }
        try {
            isOver = true;
            RunEvent event = new RunEvent.Broken(reason);
            listener.onEvent(event);
            event.tell(listener);
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener failed on the end of a question", e);
        }
    }
}
