package dev.assistanttools.server;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A language model behind an endpoint. Pieces are told on as they come; until the first was, a request that failed is sent again where
 * that may help: later, shorter, or without what the endpoint does not know.
 */
final class EndpointModel implements Model {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointModel.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final double SPREAD = 0.25;

    /** Clients choose the names of models, and each is remembered by what its endpoint does not take. */
    private static final int MOST_REMEMBERED = 1_000;

    private final EndpointSettings settings;
    private final Dialect dialect;
    private final Outside outside;
    private final Upstream upstream;
    private final CallIds callIds;
    private final Map<String, Set<Quirk>> quirksByModel = new ConcurrentHashMap<>();

    /**
     * The outside world.
     *
     * @param threads for the HTTP client
     * @param nanoTime as {@link System#nanoTime()}
     * @param pause waits
     * @param random is thread-safe
     */
    record Outside(Executor threads, LongSupplier nanoTime, DirectiveModel.Pause pause, RandomGenerator random) {}

    EndpointModel(EndpointSettings settings, Dialect dialect, Outside outside) {
        this.settings = settings;
        this.dialect = dialect;
        this.outside = outside;
        this.upstream = new Upstream(settings, outside.threads(), outside.nanoTime());
        this.callIds = new CallIds(outside.random());
    }

    @Override
    public String description() {
        return dialect.name() + " of " + settings.baseUrl();
    }

    @Override
    public OptionalLong contextTokens(String name) {
        return settings.contextTokens() == null ? OptionalLong.empty() : OptionalLong.of(settings.contextTokens());
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
        return new Round(request, new ToldDeltas(deltas, callIds)).reply();
    }

    private Set<Quirk> quirks(String model) {
        return quirksByModel.getOrDefault(model, Set.of());
    }

    private void remember(String model, Quirk quirk) {
        if (quirksByModel.size() >= MOST_REMEMBERED) {
            quirksByModel.clear();
        }
        LOG.debug("{} is asked for {} without: {}.", description(), model, quirk);
        quirksByModel.merge(model, Set.of(quirk), (known, added) -> {
            Set<Quirk> all = EnumSet.copyOf(known);
            all.addAll(added);
            return Set.copyOf(all);
        });
    }

    /** One round of a run: as many requests as it takes. */
    private final class Round {

        private final long deadline =
                outside.nanoTime().getAsLong() + settings.timeouts().total().toNanos();
        private final ToldDeltas told;
        private final Set<Quirk> adapted = EnumSet.noneOf(Quirk.class);
        private ModelRequest request;
        private int retries;

        Round(ModelRequest request, ToldDeltas told) {
            this.told = told;
            ModelRequest asked = CallState.told(request);
            this.request = ContextWindow.fitted(asked, mostTokens(asked));
        }

        private long mostTokens(ModelRequest asked) {
            long context = settings.contextTokens() == null ? Long.MAX_VALUE : settings.contextTokens();
            Integer ofRun = asked.settings().maxPromptTokens();
            return ofRun == null ? context : Math.min(context, ofRun);
        }

        ModelReply reply() throws InterruptedException {
            while (true) {
                Set<Quirk> quirks = EnumSet.copyOf(adapted);
                quirks.addAll(quirks(request.model()));
                try {
                    ModelReply reply = ask(quirks);
                    // Only now it is known that this was it.
                    adapted.stream()
                            .filter(quirk -> quirk != Quirk.UNREADABLE_STATE)
                            .forEach(quirk -> remember(request.model(), quirk));
                    return reply;
                } catch (UpstreamFailure failure) {
                    if (told.some() || !(adapts(failure, quirks) || shortens(failure) || waits(failure))) {
                        throw failure.toModelException();
                    }
                }
            }
        }

        private ModelReply ask(Set<Quirk> quirks) throws InterruptedException {
            ModelRequest asked = Images.read(request);
            Dialect.Answer answer = dialect.answer(told, asked.callIds(), upstream.redaction());
            String json = Json.write(dialect.body(asked, quirks));
            try (UpstreamAnswer pieces = upstream.post(dialect.path(), request.model(), json, deadline)) {
                take(pieces, answer);
                pieces.readRest();
            }
            ModelReply reply = TokenEstimate.completed(answer.finish(), asked, told);
            return reply instanceof ModelReply.Calls calls ? CallState.stored(calls, told.callIds()) : reply;
        }

        private void take(UpstreamAnswer pieces, Dialect.Answer answer) throws InterruptedException {
            try {
                JsonNode piece = pieces.next();
                while (piece != null) {
                    if (pieces.isWhole()) {
                        answer.addWhole(piece);
                    } else {
                        answer.add(piece);
                    }
                    if (answer.isSaid()) {
                        pieces.hurry();
                    }
                    piece = answer.isOver() ? null : pieces.next();
                }
            } catch (UpstreamFailure failure) {
                // What is missing after the answer's end is its usage at most.
                if (!answer.isSaid()) {
                    throw failure;
                }
            }
        }

        /** The endpoint refused what we added ourselves. */
        private boolean adapts(UpstreamFailure failure, Set<Quirk> quirks) {
            UpstreamError refusal = failure.refusal();
            Optional<Quirk> blamed = refusal == null ? Optional.empty() : dialect.blamed(refusal);
            if (blamed.isEmpty() || quirks.contains(blamed.get())) {
                return false;
            }
            adapted.add(blamed.get());
            return true;
        }

        private boolean shortens(UpstreamFailure failure) {
            Optional<ModelRequest> shorter = failure.isTooLong() ? ContextWindow.shortened(request) : Optional.empty();
            shorter.ifPresent(fewer -> request = fewer);
            return shorter.isPresent();
        }

        private boolean waits(UpstreamFailure failure) throws InterruptedException {
            if (!failure.isPassing() || retries == settings.retries().most()) {
                return false;
            }
            Duration wait = failure.retryAfter() == null ? backoff() : failure.retryAfter();
            long left = deadline - outside.nanoTime().getAsLong();
            if (wait.compareTo(settings.retries().longestWait()) > 0 || wait.toNanos() >= left) {
                return false;
            }
            retries++;
            outside.pause().pause(wait);
            return true;
        }

        /** Longer each time, and never the same for all runs that failed at once. */
        private Duration backoff() {
            double nanos = FIRST_WAIT.toNanos()
                    * Math.pow(2, retries)
                    * (1 - SPREAD * outside.random().nextDouble());
            Duration wait = Duration.ofNanos((long) nanos);
            Duration longest = settings.retries().longestWait();
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}
