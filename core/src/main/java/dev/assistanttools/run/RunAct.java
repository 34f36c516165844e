package dev.assistanttools.run;

import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One act of a run that its course decided on: a request, a look at its stream, or a round. A run that waits keeps none. */
final class RunAct {

    /** Guards the course. */
    private final RunTask task;

    private final RunDriver driver;
    private final RunCourse course;
    private final RunFeed feed;
    private final @Nullable RunFollower follower;

    RunAct(RunTask task, RunDriver driver, RunCourse course, RunFeed feed, @Nullable RunFollower follower) {
        this.task = task;
        this.driver = driver;
        this.course = course;
        this.feed = feed;
        this.follower = follower;
    }

    /** Does it, and tells the course what the API showed; the outcome, if that was the last thing to do. */
    Optional<RunOutcome> perform(RunAction action) {
        if (action instanceof RunAction.MakeCalls round) {
            task.makeCalls(round);
        } else if (action instanceof RunAction.Follow) {
            follow();
        } else if (action instanceof RunAction.ReadMessages reading) {
            return Optional.of(read(reading.runId()));
        } else if (action instanceof RunAction.ListRuns) {
            List<RunSnapshot> runs = task.client().listRuns(task.threadId());
            if (follower != null) {
                follower.missed();
            }
            shown(runs, now -> course.listed(runs, now));
        } else if (action instanceof RunAction.Request request) {
            request(request);
        }
        return Optional.empty();
    }

    private RunOutcome read(RunId runId) {
        List<MessageSnapshot> messages = Optional.ofNullable(follower)
                .flatMap(RunFollower::messages)
                .orElseGet(() -> task.client().listRunMessages(task.threadId(), runId));
        feed.messages(messages);
        synchronized (task) {
            return course.read(messages);
        }
    }

    private void see(RunSnapshot run) {
        shown(List.of(run), now -> course.seen(run, now));
    }

    /** The API showed these, of which one may be the run. */
    private void shown(List<RunSnapshot> runs, LongConsumer toCourse) {
        List<RunSnapshot> news;
        boolean isNearer;
        synchronized (task) {
            long before = course.deadline();
            toCourse.accept(task.now());
            isNearer = course.deadline() != before;
            news = runs.stream().filter(course::isNews).toList();
        }
        if (isNearer && follower != null) {
            driver.timer().after(task.requestTime(), new StreamAlarm(task));
        }
        news.forEach(feed::run);
    }

    private void request(RunAction.Request request) {
        if (request instanceof RunAction.Streamable) {
            feed.asks();
        }
        if (request instanceof RunAction.Streamable streamable
                && streamable.isStreamed()
                && follower != null
                && follower.open(
                        () -> streamable.stream(driver.client(), task.threadId(), driver.limits(task.requestTime())))) {
            synchronized (task) {
                course.opened(task.now());
            }
            return;
        }
        RunSnapshot run = task.send(request);
        if (follower != null) {
            follower.missed();
        }
        see(run);
    }

    /** Until the run itself moves, or there is no more. */
    private void follow() {
        Optional<RunSnapshot> moved = follower == null ? Optional.empty() : follower.follow(feed);
        if (moved.isPresent()) {
            see(moved.get());
            return;
        }
        synchronized (task) {
            course.streamEnded(task.now());
        }
    }
}
