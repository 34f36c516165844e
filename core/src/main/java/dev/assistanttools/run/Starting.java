package dev.assistanttools.run;

import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Starts a run, again if need be. The API does not know a request that it has seen before, so each start carries a mark in the
 * run's metadata: a run that a lost answer has started is recognised by it, and not taken for somebody else's. As long as an
 * answer is lost, nothing is started anew and nothing is given up before the thread's runs were looked through for the mark.
 */
final class Starting implements Stage {

    static final String MARK = "assistant-tools.start";

    /** The API's limit for metadata. A caller who uses it all gets no mark. */
    private static final int MOST_METADATA = 16;

    private final RunCourse course;
    private final AssistantId assistantId;
    private final RunOptions options;
    private final Optional<String> mark;
    private Step step = Step.START;
    private int attempt;
    private long askedAt;
    private long settleEnd;
    private boolean isFollowing;

    /** Whether a request whose answer was lost may have started the run, and nothing has shown yet that it has not. */
    private boolean mayHaveStarted;

    /** Whether it may be started yet: its caller gave it up while nobody knew what became of the request. */
    private boolean mayStartYet;

    private @Nullable RunId activeRun;
    private @Nullable AssistantApiException fault;

    private enum Step {
        START,
        LIST,
        LOOK,
        GIVE_UP
    }

    Starting(RunCourse course, RunRequest request, long now) {
        this.course = course;
        course.noPause(now);
        this.assistantId = request.assistantId();
        this.mark = request.options().metadata().size() < MOST_METADATA
                ? Optional.of(mark(course.random().get()))
                : Optional.empty();
        this.options = mark.map(value -> marked(request.options(), value)).orElse(request.options());
    }

    private static String mark(RandomGenerator random) {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    private static RunOptions marked(RunOptions options, String mark) {
        Map<String, String> metadata = new LinkedHashMap<>(options.metadata());
        metadata.put(MARK, mark);
        return options.withMetadata(metadata);
    }

    @Override
    public RunAction next(long now) {
        boolean isSettled = step == Step.START ? attempt > 0 && isGivenUp(now) : course.isHurried();
        if (isSettled && !isFollowing) {
            step = Step.GIVE_UP; // the caller learns what kept the run from starting, and whether it may be there
            // all the same
        }
        if (step == Step.GIVE_UP) {
            return new RunAction.Fail(unstarted());
        }
        if (isFollowing) {
            return new RunAction.Follow();
        }
        long patience = step == Step.START ? course.deadline() : settleEnd;
        if (!course.isPauseOver(now) && now - patience < 0) {
            return new RunAction.Wait(Math.min(course.pauseEnd(), patience));
        }
        return switch (step) {
            case START -> start(now);
            case LOOK -> activeRun == null ? new RunAction.ListRuns() : new RunAction.Look(activeRun);
            case LIST, GIVE_UP -> new RunAction.ListRuns();
        };
    }

    private RunAction start(long now) {
        if (!mayHaveStarted) {
            askedAt = now; // else an earlier start may be the one that did it
        }
        return new RunAction.Start(assistantId, options, course.isStreamed());
    }

    private boolean isGivenUp(long now) {
        return course.stopReason().isPresent() || course.isOverdue(now);
    }

    /** What may have been started is looked for also when its time is over. */
    @Override
    public long requestsEnd() {
        if (step == Step.START) {
            return course.deadline();
        }
        return mayStartYet ? settleEnd : Math.max(course.deadline(), settleEnd);
    }

    @Override
    public void seen(RunSnapshot run, long now) {
        if (step == Step.START || isOurs(run)) {
            course.begin(run, askedAt, isFollowing, now);
        } else {
            activeRun = null;
            mayHaveStarted = false; // a thread has one active run, and this one is somebody else's
            againOrNever(now);
        }
    }

    @Override
    public void listed(List<RunSnapshot> runs, long now) {
        Optional<RunSnapshot> ours = runs.stream().filter(this::isOurs).findFirst();
        if (ours.isPresent()) {
            course.begin(ours.get(), askedAt, false, now);
        } else if (mayStartYet && now - settleEnd < 0) {
            course.beginPause(Optional.empty(), now);
        } else {
            mayHaveStarted = mayStartYet;
            againOrNever(now);
        }
    }

    private boolean isOurs(RunSnapshot run) {
        return mark.filter(value -> value.equals(run.metadata().get(MARK))).isPresent();
    }

    @Override
    public void opened(long now) {
        isFollowing = true;
    }

    @Override
    public void streamEnded(long now) {
        failed(
                new AssistantApiException(
                        "Can't start a run on the thread " + course.threadId()
                                + ": the stream ended before it named a run.",
                        ApiFault.noAnswer(),
                        null),
                now);
    }

    @Override
    public void failed(AssistantApiException e, long now) {
        if (isFollowing) {
            isFollowing = false;
            course.countBrokenStream();
        } else if (step == Step.START && course.refusesToStream(e)) {
            return; // the start is sent again, without that wish
        }
        switch (step) {
            case START -> unanswered(e, now);
            case LOOK -> {
                fault = e;
                step = Step.LIST;
            }
            case LIST, GIVE_UP -> unlisted(e, now);
        }
    }

    private void unanswered(AssistantApiException e, long now) {
        fault = e;
        settleEnd = now + course.settings().cancelWait().toNanos();
        mayHaveStarted |= e.kind() == ApiErrorKind.UNREADABLE_ANSWER || (e.isTransient() && e.status() != 429);
        mayStartYet = mayHaveStarted && course.stopReason().isPresent();
        Optional<RunId> active = e.activeRun();
        if (mark.isPresent() && attempt > 0 && active.isPresent()) {
            activeRun = active.get();
            step = Step.LOOK;
        } else if (mark.isPresent() && mayHaveStarted) {
            step = Step.LIST;
        } else {
            againOrNever(now);
        }
    }

    /** A list that can't be read is asked for again, as what it would show must not be left behind. */
    private void unlisted(AssistantApiException e, long now) {
        if (course.isPassing(e) && now - settleEnd < 0) {
            course.beginPause(e.retryAfter(), now);
        } else {
            againOrNever(now);
        }
    }

    private void againOrNever(long now) {
        AssistantApiException reason = fault;
        if (reason == null
                || !reason.isTransient()
                || attempt >= course.settings().startRetries()
                || isGivenUp(now)) {
            step = Step.GIVE_UP;
            return;
        }
        attempt++;
        step = Step.START;
        course.beginPause(reason.retryAfter(), now);
    }

    private RuntimeException unstarted() {
        AssistantApiException reason = fault;
        if (reason == null) {
            return new IllegalStateException("There is nothing that kept the run from starting.");
        }
        if (!mayHaveStarted) {
            return reason;
        }
        String sentence =
                reason.getMessage() + " It may be running all the same: see the runs of the thread " + course.threadId()
                        + mark.map(value -> ", metadata " + MARK + "=" + value).orElse("") + ".";
        return new AssistantApiException(sentence, reason.fault(), reason);
    }
}
