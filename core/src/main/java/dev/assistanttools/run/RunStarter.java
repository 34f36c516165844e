package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a run, again if need be. The API does not know a request that it has seen before, so each start carries a mark in the
 * run's metadata: a run that a lost answer has started is recognised by it, and not taken for somebody else's.
 */
final class RunStarter {

    static final String MARK = "assistant-tools.start";

    /** The API's limit for metadata. A caller who uses it all gets no mark. */
    private static final int MOST_METADATA = 16;

    private static final Pattern ACTIVE_RUN = Pattern.compile("already has an active run ([^\\s.]+)");

    private final AssistantsClient client;
    private final RunRequest request;
    private final RunSettings settings;
    private final Patience patience;

    RunStarter(AssistantsClient client, RunRequest request, RunSettings settings, Patience patience) {
        this.client = client;
        this.request = request;
        this.settings = settings;
        this.patience = patience;
    }

    /** The started run. */
    RunSnapshot start(RandomGenerator random) {
        String mark = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        RunOptions options = marked(mark);
        boolean mayHaveStarted = false;
        for (int attempt = 0; ; attempt++) {
            try {
                return patience.once(client).createRun(request.threadId(), request.assistantId(), options);
            } catch (AssistantApiException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                AssistantApiException fault = e;
                try {
                    Optional<RunSnapshot> ours = mayHaveStarted ? startedBefore(e, mark) : Optional.empty();
                    if (ours.isPresent()) {
                        return ours.get();
                    }
                } catch (AssistantApiException notFound) {
                    fault = notFound;
                }
                mayHaveStarted |= e.isTransient() && e.status() != 429;
                pauseOrThrow(fault, attempt);
            }
        }
    }

    private void pauseOrThrow(AssistantApiException e, int attempt) {
        if (!e.isTransient() || attempt >= settings.startRetries()) {
            throw e;
        }
        try {
            patience.pause(e.retryAfter());
        } catch (StoppedException stopped) {
            // There is no run to speak of yet, so the caller learns what kept it from starting.
            throw e;
        }
        if (patience.isOver()) {
            throw e;
        }
    }

    private RunOptions marked(String mark) {
        RunOptions options = request.options();
        if (options.metadata().size() >= MOST_METADATA) {
            return options;
        }
        Map<String, String> metadata = new LinkedHashMap<>(options.metadata());
        metadata.put(MARK, mark);
        return options.withMetadata(metadata);
    }

    private Optional<RunSnapshot> startedBefore(AssistantApiException refusal, String mark) {
        Matcher active = ACTIVE_RUN.matcher(refusal.apiMessage());
        if (!active.find()) {
            return Optional.empty();
        }
        RunSnapshot run = patience.once(client).retrieveRun(request.threadId(), new RunId(active.group(1)));
        return Optional.of(run).filter(found -> mark.equals(found.metadata().get(MARK)));
    }
}
