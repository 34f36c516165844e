package dev.assistanttools.openai;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes hold of the HTTP call under a request of the official client, which does not hand it out: only by the call can another
 * thread end a read that is under way.
 */
final class CallTap implements Interceptor {

    private static final ThreadLocal<@Nullable Hold> ASKED = new ThreadLocal<>();

    /** One request, whose call can be cancelled from any thread, also before it is made. */
    static final class Hold {

        private @Nullable Call call;
        private boolean isCancelled;

        /** Asks on this thread. */
        <T> T ask(Supplier<T> request) {
            ASKED.set(this);
            try {
                return request.get();
            } finally {
                ASKED.remove();
            }
        }

        private synchronized void take(Call made) {
            call = made;
            if (isCancelled) {
                made.cancel();
            }
        }

        /** Ends the request and the reading of its answer, if it comes through a tap. */
        synchronized void cancel() {
            isCancelled = true;
            if (call != null) {
                call.cancel();
            }
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Hold hold = ASKED.get();
        if (hold != null) {
            hold.take(chain.call());
        }
        return chain.proceed(chain.request());
    }
}
