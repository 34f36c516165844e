package dev.assistanttools.fake;

import dev.assistanttools.fake.FakeRun.Phase;
import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantPage;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.RunStream;
import dev.assistanttools.openai.StreamLimits;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.tool.ToolCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The API in memory: the same states, locks and refusals. Runs follow the phases that a test has scripted; requests fail when a
 * test says so, with the request or only its answer lost.
 */
public final class FakeAssistantsApi implements AssistantsClient {

    /** What every run used. */
    public static final TokenUsage USAGE = FakeRun.USAGE;

    private final FakeAssistants assistants = new FakeAssistants();
    private final Map<ThreadId, List<FakeRun>> threads = new LinkedHashMap<>();
    private final Map<ThreadId, List<String>> userMessages = new HashMap<>();
    private final Deque<List<Phase>> scripts = new ArrayDeque<>();
    private final Map<String, Deque<Runnable>> beforeNext = new HashMap<>();
    private final Map<String, Deque<Runnable>> afterNext = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private Phase endOfCancel = Phase.of("cancelled");
    private int staleLooks;
    private Optional<Duration> lifetime = Optional.empty();
    private Optional<RunSnapshot> lastWaiting = Optional.empty();

    // ---- scripting

    /** The phases of the next run, after {@code queued}. */
    public synchronized FakeAssistantsApi nextRun(Object... phases) {
        scripts.add(Arrays.stream(phases).map(Phase.class::cast).toList());
        return this;
    }

    public static Object inProgress() {
        return Phase.of("in_progress");
    }

    public static Object inProgress(Duration pollAfter) {
        return Phase.inProgress(pollAfter);
    }

    public static Object status(String text) {
        return Phase.of(text);
    }

    public static Object calls(String... idsAndNames) {
        return Phase.waiting(Arrays.stream(idsAndNames)
                .map(idAndName -> idAndName.split(":"))
                .map(parts -> new ToolCall(parts[0], parts[1], "{}"))
                .toList());
    }

    public static Object unknownAction(String type) {
        return Phase.waitingFor(type);
    }

    public static Object says(String... texts) {
        return Phase.ended("completed", Optional.empty(), Optional.empty(), texts);
    }

    public static Object fails(String code, String message) {
        return Phase.ended("failed", Optional.of(new RunError(code, message)), Optional.empty());
    }

    public static Object isCutOff(String reason, String text) {
        return Phase.ended("incomplete", Optional.empty(), Optional.of(reason), text);
    }

    /** What a cancelled run becomes, if not cancelled. */
    public synchronized void cancelLeadsTo(Object phase) {
        endOfCancel = (Phase) phase;
    }

    /** How long after its start the API ends a run by itself; it only says so. */
    public synchronized void lifetime(Duration time) {
        lifetime = Optional.of(time);
    }

    public synchronized void pageSize(int size) {
        assistants.pageSize(size);
    }

    /** The next looks after a submit still show the run as it waited before. */
    public synchronized void showsOldStateAfterSubmit(int looks) {
        staleLooks = looks;
    }

    /** The next request of this kind does not arrive. */
    public FakeAssistantsApi loses(String request, AssistantApiException fault) {
        return before(request, () -> {
            throw fault;
        });
    }

    /** The next request of this kind is done, and its answer is lost. */
    public FakeAssistantsApi losesAnswer(String request) {
        return after(request, () -> {
            throw noAnswer();
        });
    }

    /** Happens when the next request of this kind arrives. */
    public synchronized FakeAssistantsApi before(String request, Runnable act) {
        beforeNext.computeIfAbsent(request, r -> new ArrayDeque<>()).add(act);
        return this;
    }

    /** Happens when the next request of this kind has been done, before it is answered. */
    public synchronized FakeAssistantsApi after(String request, Runnable act) {
        afterNext.computeIfAbsent(request, r -> new ArrayDeque<>()).add(act);
        return this;
    }

    public static AssistantApiException noAnswer() {
        return new AssistantApiException("no answer", ApiFault.noAnswer(), null);
    }

    public static AssistantApiException answer(int status, String message) {
        return new AssistantApiException(message, ApiFault.of(status, message), null);
    }

    // ---- asking

    /** What was requested, as in {@code submit call_1,call_2}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<String> requests(String kind) {
        return requests.stream().filter(request -> request.startsWith(kind)).toList();
    }

    public synchronized void forgetRequests() {
        requests.clear();
    }

    public synchronized List<String> userMessages(ThreadId threadId) {
        return List.copyOf(userMessages.get(threadId));
    }

    public synchronized RunStatus lastRunStatus(ThreadId threadId) {
        List<FakeRun> runs = threads.get(threadId);
        return runs.isEmpty() ? RunStatus.UNKNOWN : runs.get(runs.size() - 1).status();
    }

    /** What the last run on the thread was started with. */
    public synchronized RunOptions lastRunOptions(ThreadId threadId) {
        List<FakeRun> runs = threads.get(threadId);
        return runs.get(runs.size() - 1).options();
    }

    /** Puts an assistant there as if someone had edited it by hand. */
    public synchronized void put(AssistantSnapshot assistant) {
        assistants.put(assistant);
    }

    public synchronized List<AssistantSnapshot> assistants() {
        return assistants.all();
    }

    // ---- the API

    @Override
    public AssistantsClient once(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("No time for a request: " + timeout);
        }
        return this;
    }

    @Override
    public AssistantSnapshot createAssistant(AssistantDraft draft) {
        return request("createAssistant", "", () -> assistants.create(draft));
    }

    @Override
    public AssistantSnapshot retrieveAssistant(AssistantId id) {
        return request("retrieveAssistant", " " + id, () -> assistants.existing(id));
    }

    @Override
    public AssistantPage listAssistants(Optional<AssistantId> after) {
        return request("listAssistants", after.map(id -> " after " + id).orElse(""), () -> assistants.list(after));
    }

    @Override
    public AssistantSnapshot updateAssistant(AssistantId id, AssistantDraft draft) {
        return request("updateAssistant", " " + id, () -> assistants.update(id, draft));
    }

    @Override
    public void deleteAssistant(AssistantId id) {
        request("deleteAssistant", " " + id, () -> {
            assistants.delete(id);
            return id;
        });
    }

    @Override
    public ThreadId createThread() {
        return request("createThread", "", () -> {
            ThreadId id = new ThreadId("thread_" + (threads.size() + 1));
            threads.put(id, new ArrayList<>());
            userMessages.put(id, new ArrayList<>());
            return id;
        });
    }

    @Override
    public void deleteThread(ThreadId id) {
        request("deleteThread", " " + id, () -> threads.remove(id));
    }

    @Override
    public MessageId addUserMessage(ThreadId threadId, String text) {
        return request("addUserMessage", " " + text, () -> {
            activeRun(threadId).ifPresent(run -> {
                throw answer(400, "Can't add messages to " + threadId + " while a run " + run.id + " is active.");
            });
            userMessages.get(threadId).add(text);
            return new MessageId("msg_" + userMessages.get(threadId).size());
        });
    }

    @Override
    public List<MessageSnapshot> listRunMessages(ThreadId threadId, RunId runId) {
        return request("listRunMessages", "", () -> run(threadId, runId).messages());
    }

    @Override
    public RunStream streamRun(ThreadId threadId, AssistantId assistantId, RunOptions options, StreamLimits limits) {
        return new FakeStream(this, () -> createRun(threadId, assistantId, options), "created");
    }

    @Override
    public RunStream streamToolOutputs(
            ThreadId threadId, RunId runId, List<ToolCallOutput> outputs, StreamLimits limits) {
        return new FakeStream(this, () -> submitToolOutputs(threadId, runId, outputs), "queued");
    }

    synchronized FakeRun opened(RunSnapshot run) {
        requests.add("stream");
        return run(run.threadId(), run.id());
    }

    @Override
    public RunSnapshot createRun(ThreadId threadId, AssistantId assistantId, RunOptions options) {
        return request("createRun", "", () -> {
            activeRun(threadId).ifPresent(run -> {
                throw answer(400, "Thread " + threadId + " already has an active run " + run.id + ".");
            });
            List<FakeRun> runs = threads.get(threadId);
            if (runs == null) {
                throw answer(404, "No thread found with id '" + threadId + "'.");
            }
            List<Phase> phases = scripts.isEmpty() ? List.of() : scripts.remove();
            RunId id = new RunId("run_" + threadId.value().substring(7) + "x" + (runs.size() + 1));
            runs.add(new FakeRun(id, threadId, assistantId, options, phases, lifetime));
            return runs.get(runs.size() - 1).snapshot();
        });
    }

    @Override
    public RunSnapshot retrieveRun(ThreadId threadId, RunId runId) {
        return request("retrieveRun", "", () -> {
            if (staleLooks > 0 && lastWaiting.isPresent()) {
                staleLooks--;
                return lastWaiting.get();
            }
            FakeRun run = run(threadId, runId);
            run.goOn();
            return run.snapshot();
        });
    }

    @Override
    public List<RunSnapshot> listRuns(ThreadId threadId) {
        return request("listRuns", "", () -> {
            List<RunSnapshot> newestFirst = new ArrayList<>();
            threads.getOrDefault(threadId, List.of()).forEach(run -> newestFirst.add(0, run.snapshot()));
            return newestFirst;
        });
    }

    @Override
    public RunSnapshot cancelRun(ThreadId threadId, RunId runId) {
        return request("cancelRun", "", () -> {
            FakeRun run = run(threadId, runId);
            if (run.status().isTerminal() || run.status() == RunStatus.CANCELLING) {
                throw answer(400, "Cannot cancel run with status '" + run.statusText() + "'.");
            }
            run.cancel(endOfCancel);
            return run.snapshot();
        });
    }

    @Override
    public RunSnapshot submitToolOutputs(ThreadId threadId, RunId runId, List<ToolCallOutput> outputs) {
        List<String> ids = outputs.stream().map(ToolCallOutput::callId).toList();
        return request("submit", " " + String.join(",", ids), () -> {
            FakeRun run = run(threadId, runId);
            if (run.status() != RunStatus.REQUIRES_ACTION) {
                throw answer(400, "Runs in status \"" + run.statusText() + "\" do not accept tool outputs.");
            }
            if (new HashSet<>(ids).size() < ids.size()) {
                throw answer(400, "Duplicate call_ids submitted: " + ids);
            }
            if (!new HashSet<>(ids).equals(new HashSet<>(run.callIds()))) {
                throw answer(400, "Expected tool outputs for call_ids " + run.callIds() + ", got " + ids);
            }
            lastWaiting = Optional.of(run.snapshot());
            run.answered();
            return run.snapshot();
        });
    }

    @Override
    public void close() {
        request("close", "", () -> true);
    }

    <T> T request(String kind, String details, Supplier<T> act) {
        Runnable before;
        Runnable after;
        synchronized (this) {
            requests.add(kind + details);
            before = beforeNext.getOrDefault(kind, new ArrayDeque<>()).poll();
        }
        if (before != null) {
            before.run();
        }
        T result;
        synchronized (this) {
            result = act.get();
            after = afterNext.getOrDefault(kind, new ArrayDeque<>()).poll();
        }
        if (after != null) {
            after.run();
        }
        return result;
    }

    private FakeRun run(ThreadId threadId, RunId runId) {
        return threads.getOrDefault(threadId, List.of()).stream()
                .filter(run -> run.id.equals(runId))
                .findFirst()
                .orElseThrow(() -> answer(404, "No run found with id '" + runId + "'."));
    }

    private Optional<FakeRun> activeRun(ThreadId threadId) {
        return threads.getOrDefault(threadId, List.of()).stream()
                .filter(run -> !run.status().isTerminal())
                .findFirst();
    }
}
