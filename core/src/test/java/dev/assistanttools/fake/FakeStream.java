package dev.assistanttools.fake;

import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessagePart;
import dev.assistanttools.openai.MessagePartDelta;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.RunStream;
import dev.assistanttools.openai.StreamEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A stream of a {@link FakeRun}, which goes on by one phase whenever all that was told of it is read. */
final class FakeStream implements RunStream {

    private final FakeAssistantsApi api;
    private final Supplier<RunSnapshot> request;
    private final String event;
    private FakeRun run;
    private final Deque<StreamEvent> events = new ArrayDeque<>();
    private boolean isLast;
    private boolean isClosed;

    FakeStream(FakeAssistantsApi api, Supplier<RunSnapshot> request, String event) {
        this.api = api;
        this.request = request;
        this.event = event;
    }

    @Override
    public void open() {
        RunSnapshot first = request.get();
        run = api.opened(first);
        events.add(new StreamEvent.RunMoved("thread.run." + event, first));
    }

    @Override
    public Optional<StreamEvent> next() {
        return api.request("event", "", this::read);
    }

    private Optional<StreamEvent> read() {
        if (isClosed) {
            throw FakeAssistantsApi.noAnswer();
        }
        if (events.isEmpty() && !isLast) {
            goOn();
        }
        return Optional.ofNullable(events.poll());
    }

    private void goOn() {
        if (!run.canGoOn()) {
            throw FakeAssistantsApi.noAnswer(); // silence
        }
        run.goOn();
        for (int i = 0; i < run.texts().size(); i++) {
            write(run.messages().get(i));
        }
        events.add(new StreamEvent.RunMoved("thread.run." + run.statusText(), run.snapshot()));
        isLast = run.status().isTerminal() || run.status() == RunStatus.REQUIRES_ACTION;
    }

    private void write(MessageSnapshot message) {
        MessageId id = message.id();
        String text = message.texts().get(0);
        events.add(new StreamEvent.MessageMoved(
                "thread.message.created", new MessageSnapshot(id, "assistant", List.of())));
        for (int end = 0; end < text.length(); end += 3) {
            String part = text.substring(end, Math.min(end + 3, text.length()));
            events.add(new StreamEvent.MessageGrown(
                    "thread.message.delta",
                    id,
                    List.of(new MessagePartDelta(0, new MessagePart.Text(part, List.of())))));
        }
        events.add(new StreamEvent.MessageMoved("thread.message.completed", message));
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
