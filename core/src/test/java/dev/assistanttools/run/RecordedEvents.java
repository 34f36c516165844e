package dev.assistanttools.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, in short: {@code text Sno}, {@code status queued}. */
final class RecordedEvents implements RunListener {

    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void onEvent(RunEvent event) {
        events.add(event);
    }

    @Override
    public void onStatus(RunEvent.StatusChanged event) {
        told.add("status " + event.statusText());
    }

    @Override
    public void onTextDelta(RunEvent.TextDelta event) {
        told.add("text " + event.delta());
    }

    @Override
    public void onMessageDone(RunEvent.MessageDone event) {
        told.add("message " + event.message().texts());
    }

    @Override
    public void onCallStarted(RunEvent.CallStarted event) {
        told.add("started " + event.call().id() + " in " + event.round());
    }

    @Override
    public void onCallFinished(RunEvent.CallFinished event) {
        told.add("finished " + event.call().call().id());
    }

    @Override
    public void onInterrupted(RunEvent.Interrupted event) {
        told.add("interrupted");
    }

    @Override
    public void onEnded(RunEvent.Ended event) {
        told.add("ended " + event.outcome().getClass().getSimpleName());
    }

    @Override
    public void onBroken(RunEvent.Broken event) {
        told.add("broken " + event.reason().getMessage());
    }

    @Override
    public void onUnknown(RunEvent.Unknown event) {
        told.add("unknown " + event.name());
    }

    List<String> told() {
        return told;
    }

    List<RunEvent> all() {
        return events;
    }

    <T extends RunEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All that was added to texts, in order. */
    String text() {
        StringBuilder text = new StringBuilder();
        all(RunEvent.TextDelta.class).forEach(delta -> text.append(delta.delta()));
        return text.toString();
    }
}
