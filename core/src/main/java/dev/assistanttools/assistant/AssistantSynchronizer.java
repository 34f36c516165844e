package dev.assistanttools.assistant;

import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantPage;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RemoteFunction;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolName;
import dev.assistanttools.tool.ToolSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the assistant at the API what a spec and a registry say, and leaves it alone if it already is. Thread-safe.
 *
 * <p>The assistant is the one whose id the spec has, else the one that carries the spec's name in its metadata
 * ({@code assistant-tools.name}), else a new one. Its function tools become exactly the registry's. Hosted tools and metadata
 * that someone else has put there stay.
 *
 * <p>The API knows no "create if absent": two applications that start for the first time at the same moment may make two
 * assistants. Nothing breaks then, and the next start names both.
 */
public final class AssistantSynchronizer {

    /** The API's limit for the tools of an assistant. */
    private static final int MOST_TOOLS = 128;

    private static final int MOST_CREATIONS = 3;

    /** In place of the fingerprint of functions that are none of the plan's business. */
    private static final String WITHOUT_FUNCTIONS = "";

    /** Longer than any client's own time-out, which counts then. */
    private static final Duration THE_CLIENTS_OWN = Duration.ofDays(1);

    private final AssistantsClient client;
    private final SyncSettings settings;

    private AssistantSynchronizer(AssistantsClient client, SyncSettings settings) {
        this.client = Objects.requireNonNull(client, "client");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** A synchronizer with the default settings. The client stays the caller's. */
    public static AssistantSynchronizer of(AssistantsClient client) {
        return of(client, SyncSettings.defaults());
    }

    /** A synchronizer. The client stays the caller's. */
    public static AssistantSynchronizer of(AssistantsClient client, SyncSettings settings) {
        return new AssistantSynchronizer(client, settings);
    }

    /**
     * Finds out what has to be done; changes nothing.
     *
     * @throws AssistantSyncException if it can't be done: no model, too many tools, no or several such assistants
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public SyncPlan plan(AssistantSpec spec, ToolRegistry registry) {
        return plan(spec, registry.definitions(), registry.fingerprint());
    }

    private static ToolDefinition asItIs(AssistantSpec spec, RemoteFunction function) {
        if (!ToolName.isLegal(function.name())) {
            throw new AssistantSyncException("The assistant '" + spec.name() + "' has the function '" + function.name()
                    + "' at the API, which is no legal name: its tools can't be sent as they are. Remove that function"
                    + " there, or give the spec the id of another assistant.");
        }
        return new ToolDefinition(
                function.name(), function.description(), new ToolSchema(function.parameters()), function.strict());
    }

    SyncPlan plan(AssistantSpec spec, List<ToolDefinition> functions, String functionsFingerprint) {
        requireModel(spec);
        requireNotTooMany(spec, functions, spec.hostedTools());
        return plan(spec, functions, functionsFingerprint, find(spec));
    }

    private static SyncPlan plan(
            AssistantSpec spec,
            List<ToolDefinition> functions,
            String functionsFingerprint,
            Optional<AssistantSnapshot> remote) {
        AssistantDraft draft = draft(spec, functions, functionsFingerprint, remote);
        return remote.map(stored ->
                        new SyncPlan(draft, stored, Differences.between(stored, draft), isMarked(draft, stored)))
                .orElseGet(() -> new SyncPlan(draft));
    }

    private static boolean isMarked(AssistantDraft draft, AssistantSnapshot stored) {
        return isMadeOf(draft, stored) && draft.name().equals(stored.metadata().get(SyncMarks.NAME));
    }

    /**
     * Finds out what has to be done about all but the tools: the functions and hosted tools that the assistant has stay as they
     * are, and a new one gets none. For applications that give each run its tools, by
     * {@link dev.assistanttools.openai.RunOptions}. Changes nothing.
     *
     * @throws AssistantSyncException if it can't be done: no model, no or several such assistants
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public SyncPlan planWithoutTools(AssistantSpec spec) {
        requireModel(spec);
        AssistantSpec toolless = spec.withoutHostedTools();
        Optional<AssistantSnapshot> remote = find(toolless);
        List<ToolDefinition> stored = remote.map(AssistantSnapshot::functions).orElse(List.of()).stream()
                .map(function -> asItIs(spec, function))
                .toList();
        return plan(toolless, stored, WITHOUT_FUNCTIONS, remote);
    }

    /**
     * Does what a plan says, in one request; in none if there is nothing to do. Changes made at the API since the plan was made
     * are overwritten. A creation whose answer is lost is settled by the assistant's mark, and tried again twice.
     *
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public SyncOutcome apply(SyncPlan plan) {
        AssistantSnapshot assistant = switch (plan.action()) {
            case CREATE -> create(plan.draft());
            case UPDATE -> client.updateAssistant(plan.remote().orElseThrow().id(), plan.draft());
            case NONE -> plan.remote().orElseThrow();
        };
        return new SyncOutcome(assistant, plan);
    }

    /**
     * The API does not know a request that it has seen before, so none is repeated blindly: after an answer that was lost the
     * mark says whether the assistant is there.
     */
    private AssistantSnapshot create(AssistantDraft draft) {
        AssistantsClient once = client.once(THE_CLIENTS_OWN);
        for (int attempt = 1; true; attempt++) {
            try {
                return once.createAssistant(draft);
            } catch (AssistantApiException e) {
                Optional<AssistantSnapshot> made = mayBeThere(e) ? findMarked(draft.name()) : Optional.empty();
                if (made.filter(assistant -> isMadeOf(draft, assistant)).isPresent()) {
                    return made.get();
                }
                if (!e.isTransient() || made.isPresent() || attempt == MOST_CREATIONS) {
                    throw e;
                }
            }
        }
    }

    private static boolean mayBeThere(AssistantApiException e) {
        return e.isTransient() || e.kind() == ApiErrorKind.UNREADABLE_ANSWER;
    }

    private static boolean isMadeOf(AssistantDraft draft, AssistantSnapshot assistant) {
        return Objects.equals(
                draft.metadata().get(SyncMarks.FINGERPRINT),
                assistant.metadata().get(SyncMarks.FINGERPRINT));
    }

    /**
     * Plans and applies.
     *
     * @throws AssistantSyncException as {@link #plan} does
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public SyncOutcome synchronize(AssistantSpec spec, ToolRegistry registry) {
        return apply(plan(spec, registry));
    }

    /**
     * Finds out whether the assistant is what spec and registry say; changes nothing. It need not carry this library's marks.
     *
     * @return the assistant
     * @throws AssistantSyncException if there is none, or it is something else; the message names each difference
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public SyncOutcome verify(AssistantSpec spec, ToolRegistry registry) {
        SyncPlan plan = plan(spec, registry);
        AssistantSnapshot stored = plan.remote()
                .orElseThrow(() -> new AssistantSyncException(
                        "There is no assistant '" + spec.name() + "' at the API, and it is only verified, not made."));
        if (!plan.isInStep()) {
            throw new AssistantSyncException("The assistant '" + spec.name() + "' (" + stored.id()
                    + ") is not what the application says, and it is only verified, not changed. What differs: "
                    + String.join("; ", plan.changes()) + ".");
        }
        return new SyncOutcome(stored, plan);
    }

    private static void requireModel(AssistantSpec spec) {
        if (spec.model().isBlank()) {
            throw new AssistantSyncException("The assistant '" + spec.name()
                    + "' has no model: give its spec one, as in withModel(\"gpt-4.1\").");
        }
    }

    private static void requireNotTooMany(AssistantSpec spec, List<ToolDefinition> functions, List<HostedTool> hosted) {
        if (functions.size() + hosted.size() > MOST_TOOLS) {
            throw new AssistantSyncException("The assistant '" + spec.name() + "' would have " + functions.size()
                    + " function tools and " + hosted.size() + " hosted ones; the API allows " + MOST_TOOLS
                    + " together. Register fewer, or divide them among several assistants.");
        }
    }

    private Optional<AssistantSnapshot> find(AssistantSpec spec) {
        return spec.id().isPresent() ? Optional.of(retrieve(spec, spec.id().get())) : findMarked(spec.name());
    }

    private AssistantSnapshot retrieve(AssistantSpec spec, AssistantId id) {
        try {
            return client.retrieveAssistant(id);
        } catch (AssistantApiException e) {
            if (e.status() == 404) {
                throw new AssistantSyncException(
                        "The spec '" + spec.name() + "' names the assistant " + id
                                + ", which the API does not have. Correct the id, or leave it out to have one made.",
                        e);
            }
            throw e;
        }
    }

    private Optional<AssistantSnapshot> findMarked(String name) {
        List<AssistantSnapshot> marked = new ArrayList<>();
        Optional<AssistantId> last = Optional.empty();
        int seen = 0;
        boolean hasMore = true;
        while (hasMore && seen < settings.mostAssistants()) {
            AssistantPage page = client.listAssistants(last);
            for (AssistantSnapshot assistant : page.assistants()) {
                if (name.equals(assistant.metadata().get(SyncMarks.NAME))) {
                    marked.add(assistant);
                }
                last = Optional.of(assistant.id());
            }
            seen += page.assistants().size();
            hasMore = page.hasMore() && !page.assistants().isEmpty();
        }
        return onlyOne(name, marked, hasMore);
    }

    private Optional<AssistantSnapshot> onlyOne(String name, List<AssistantSnapshot> marked, boolean hasMore) {
        if (marked.size() > 1) {
            throw new AssistantSyncException("Several assistants are marked as '" + name + "': "
                    + marked.stream().map(assistant -> assistant.id().value()).collect(Collectors.joining(", "))
                    + ". Two first starts at the same moment can make two. Delete all but one, or give the spec the id of"
                    + " the right one.");
        }
        if (marked.isEmpty() && hasMore) {
            throw new AssistantSyncException("No assistant is marked as '" + name + "' among the newest "
                    + settings.mostAssistants()
                    + ", and there are more. Give the spec the assistant's id, or look through"
                    + " more (SyncSettings.mostAssistants).");
        }
        return marked.stream().findFirst();
    }

    private static AssistantDraft draft(
            AssistantSpec spec,
            List<ToolDefinition> functions,
            String functionsFingerprint,
            Optional<AssistantSnapshot> remote) {
        List<HostedTool> hosted = hostedTools(
                spec.hostedTools(), remote.map(AssistantSnapshot::hostedTools).orElse(List.of()));
        requireNotTooMany(spec, functions, hosted);
        Map<String, String> metadata =
                new LinkedHashMap<>(remote.map(AssistantSnapshot::metadata).orElse(Map.of()));
        metadata.putAll(spec.metadata());
        metadata.put(SyncMarks.NAME, spec.name());
        metadata.put(SyncMarks.FINGERPRINT, SyncMarks.fingerprint(spec, functionsFingerprint));
        if (metadata.size() > SyncMarks.MOST_METADATA) {
            throw new AssistantSyncException("The assistant '" + spec.name() + "' would have " + metadata.size()
                    + " pairs of metadata, with those that it has at the API already; the API allows "
                    + SyncMarks.MOST_METADATA + ". Remove some there or from the spec.");
        }
        return new AssistantDraft(
                spec.name(),
                spec.model(),
                spec.instructions(),
                spec.description(),
                functions,
                hosted,
                metadata,
                spec.sampling());
    }

    /** What the spec wants and what is there: a stored tool stays as it is where it satisfies the spec. */
    private static List<HostedTool> hostedTools(List<HostedTool> wanted, List<HostedTool> stored) {
        List<HostedTool> tools = new ArrayList<>();
        for (HostedTool tool : wanted) {
            tools.add(stored.stream().filter(tool::isSatisfiedBy).findFirst().orElse(tool));
        }
        stored.stream()
                .filter(tool -> wanted.stream().noneMatch(other -> other.type().equals(tool.type())))
                .forEach(tools::add);
        return tools;
    }
}
