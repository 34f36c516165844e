package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.isCutOff;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static dev.assistanttools.fake.FakeAssistantsApi.status;
import static dev.assistanttools.fake.FakeAssistantsApi.unknownAction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunOutcome.Failed;
import dev.assistanttools.run.RunOutcome.Incomplete;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Runs that are streamed, and what becomes of them when streams fail. */
class RunStreamTest extends RunDriverFixture {

    private static final RunSettings STREAMED = SETTINGS.withStreaming(true);

    private final RecordedEvents events = new RecordedEvents();
    private Runnable later = () -> {};

    @Test
    void asksForNothingThatTheStreamTells() {
        api.nextRun(inProgress(), says("Snow."));
        assertThat(((Completed) stream()).text()).isEqualTo("Snow.");
        assertThat(api.requests()).doesNotContain("retrieveRun", "listRunMessages");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void tellsWhatHappensInItsOrder() {
        api.nextRun(inProgress(), says("Snow."));
        stream();
        assertThat(events.told())
                .containsExactly(
                        "status queued",
                        "status in_progress",
                        "text Sno",
                        "text w.",
                        "message [Snow.]",
                        "status completed",
                        "ended Completed");
    }

    @Test
    void tellsOfRoundsAndCalls() {
        api.nextRun(calls("call_1:a", "call_2:b"), calls("call_3:c"), says("Done."));
        assertThat(stream().calls()).hasSize(3);
        assertThat(events.told())
                .containsSubsequence(
                        "started call_1 in 1",
                        "finished call_1",
                        "started call_3 in 2",
                        "finished call_3",
                        "ended Completed");
        assertThat(api.requests("stream")).hasSize(3);
        assertThat(api.requests("submit")).containsExactly("submit call_1,call_2", "submit call_3");
    }

    @Test
    void looksAtARunWhoseStreamBreaksAndTellsTheRest() {
        api.nextRun(inProgress(), says("It snows in New York."));
        breakAtEvent(5);
        assertThat(((Completed) stream()).text()).isEqualTo("It snows in New York.");
        assertThat(events.text()).isEqualTo("It snows in New York.");
        assertThat(events.told())
                .containsSubsequence("text It ", "interrupted", "text snows in New York.", "ended Completed")
                .containsOnlyOnce("message [It snows in New York.]");
    }

    @Test
    void answersCallsThatALookShowsAfterTheStreamBroke() {
        api.nextRun(inProgress(), calls("call_1:a"), says("Done."));
        breakAtEvent(3);
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1");
        assertThat(api.requests("stream")).hasSize(2);
    }

    @Test
    void makesNoCallTwiceWhenTheStreamOfASubmitBreaks() {
        api.nextRun(calls("call_1:a"), inProgress(), calls("call_2:b"), says("Done."));
        breakAtEvent(4);
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1", "call_2");
        assertThat(api.requests("submit")).containsExactly("submit call_1", "submit call_2");
    }

    @Test
    void findsTheRunOfAStreamThatBreaksBeforeItNamesIt() {
        api.nextRun(inProgress(), says("Done."));
        breakAtEvent(1);
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(api.requests("createRun")).hasSize(1);
        assertThat(api.requests("listRuns")).hasSize(1);
    }

    @Test
    void looksAloneOnceStreamsHaveBrokenAgainAndAgain() {
        api.nextRun(calls("call_1:a"), calls("call_2:b"), calls("call_3:c"), calls("call_4:d"), says("Done."));
        for (int i = 0; i < 20; i++) {
            api.loses("event", noAnswer());
        }
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1", "call_2", "call_3", "call_4");
        assertThat(api.requests("stream")).hasSize(3);
    }

    @Test
    void looksAtARunThatTheServerDoesNotStream() {
        ApiFault fault =
                new ApiFault(400, "Unknown parameter: 'stream'.", "unknown_parameter", "stream", null, null, null);
        api.nextRun(calls("call_1:a"), says("Done."));
        api.loses("createRun", new AssistantApiException("no streams", fault, null));
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(api.requests("stream")).isEmpty();
    }

    @Test
    void looksAtARunWhenThereAreTooManyStreams() {
        api.nextRun(inProgress(), says("Done."));
        RunSettings one = STREAMED.withStreaming(STREAMED.streaming().withMaxStreams(1));
        RunDriver driver = driver(one);
        assertThat(driver.streams().tryAcquire()).isTrue();
        assertThat(driver.run(request, events)).isInstanceOf(Completed.class);
        assertThat(api.requests("stream")).isEmpty();
    }

    @Test
    void givesBackThePlaceOfItsStream() {
        RunDriver driver = driver(STREAMED);
        api.nextRun(calls("call_1:a"), says("Done."));
        api.loses("submit", noAnswer());
        driver.run(request);
        assertThat(driver.streams().availablePermits())
                .isEqualTo(STREAMED.streaming().maxStreams());
    }

    @Test
    void cancelsARunWhoseStreamGoesOn() {
        CompletableFuture<RunHandle> handle = new CompletableFuture<>();
        api.nextRun(inProgress(), inProgress(), says("Never."));
        RunListener stops = new RunListener() {
            @Override
            public void onStatus(RunEvent.StatusChanged event) {
                events.onStatus(event);
                if (event.statusText().equals("in_progress")) {
                    handle.join().cancel();
                }
            }
        };
        RunDriver driver = new RunDriver(
                api,
                () -> this::call,
                STREAMED,
                time,
                () -> LARGEST,
                new Workers(Runnable::run, work -> {
                    if (handle.isDone()) {
                        work.run();
                    } else {
                        later = work;
                    }
                }),
                RunAudience.of(),
                ToolOffer.unlimited());
        handle.complete(driver.start(request, stops, events));
        later.run();
        Cancelled outcome = (Cancelled) handle.join().outcome().join();
        assertThat(outcome.reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(events.told()).doesNotContain("interrupted").endsWith("status cancelled", "ended Cancelled");
    }

    @Test
    void endsByEveryWayThatAStreamShows() {
        api.nextRun(isCutOff("max_completion_tokens", "It will sn"));
        assertThat(stream())
                .isInstanceOfSatisfying(
                        Incomplete.class, outcome -> assertThat(outcome.text()).isEqualTo("It will sn"));
        api.nextRun(status("expired"));
        assertThat(stream()).isInstanceOf(RunOutcome.Expired.class);
        api.nextRun(status("cancelling"), status("cancelled"));
        assertThat(stream()).isInstanceOf(Cancelled.class);
        api.nextRun(unknownAction("approve_purchase"));
        assertThat(stream()).isInstanceOf(Failed.class);
        api.nextRun(status("pondering"), says("Hm."));
        assertThat(stream()).isInstanceOf(Completed.class);
    }

    @Test
    void cancelsAtTheDeadlineWhenAllIsSilent() {
        api.nextRun(inProgress());
        assertThat(stream()).isInstanceOf(DeadlineExceeded.class);
        assertThat(events.told()).endsWith("status cancelled", "ended DeadlineExceeded");
    }

    @Test
    void tellsThatItEndedWithoutAnOutcome() {
        api.loses("createRun", answer(401, "wrong key"));
        assertThatThrownBy(this::stream).hasMessage("wrong key");
        assertThat(events.told()).containsExactly("broken wrong key");
    }

    @Test
    void isNotHarmedByAListenerThatThrows() {
        api.nextRun(calls("call_1:a"), says("Done."));
        RunListener broken = new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                throw new IllegalStateException("listener");
            }
        };
        assertThat(driver(STREAMED).run(request, broken, events)).isInstanceOf(Completed.class);
        assertThat(events.told()).endsWith("ended Completed");
    }

    @Test
    void tellsTheSameOfARunThatItLooksAt() {
        api.nextRun(inProgress(), calls("call_1:a"), says("Snow."));
        driver().run(request, events);
        assertThat(events.told())
                .containsExactly(
                        "status queued",
                        "status in_progress",
                        "status requires_action",
                        "started call_1 in 1",
                        "finished call_1",
                        "status queued",
                        "status completed",
                        "text Snow.",
                        "message [Snow.]",
                        "ended Completed");
    }

    @Test
    void readsTheMessagesOfARunThatMayHaveWrittenSomeBeforeItWasFound() {
        api.nextRun(calls("call_1:a"), says("Snow."));
        breakAtEvent(1);
        api.before("listRuns", () -> api.retrieveRun(thread, new RunId("run_1x1")));
        assertThat(stream()).isInstanceOf(Completed.class);
        assertThat(api.requests("submit")).hasSize(1);
        assertThat(api.requests("stream"))
                .as("what comes after the submit is streamed")
                .hasSize(2);
        assertThat(api.requests("listRunMessages")).hasSize(1);
    }

    private RunOutcome stream() {
        return driver(STREAMED).run(request, events);
    }

    /** The n-th event of all streams is lost with the rest of its stream. */
    private void breakAtEvent(int n) {
        for (int i = 1; i < n; i++) {
            api.before("event", () -> {});
        }
        api.loses("event", noAnswer());
    }
}
