package db.callback;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** A callback where Flyway finds those of an application by itself. */
public final class HostCallback implements Callback {

    public static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        CALLS.incrementAndGet();
    }

    @Override
    public String getCallbackName() {
        return "host";
    }
}
