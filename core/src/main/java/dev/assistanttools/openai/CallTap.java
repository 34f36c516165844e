package dev.assistanttools.openai;

import java.io.IOException;
import java.util.Optional;
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

    private static final ThreadLocal<@Nullable Holder> ASKED = new ThreadLocal<>();

    private static final class Holder {
        private @Nullable Call call;
    }

    /** What was asked for, and the call under it, if it came through a tap. */
    record Tapped<T>(T result, Optional<Call> call) {}

    /** Asks on this thread. */
    static <T> Tapped<T> tap(Supplier<T> request) {
        Holder holder = new Holder();
        ASKED.set(holder);
        try {
            return new Tapped<>(request.get(), Optional.ofNullable(holder.call));
        } finally {
            ASKED.remove();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Holder holder = ASKED.get();
        if (holder != null) {
            holder.call = chain.call();
        }
        return chain.proceed(chain.request());
    }
}
