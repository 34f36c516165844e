package dev.assistanttools.spring.test;

import dev.assistanttools.server.Model;
import dev.assistanttools.server.ModelDeltas;
import dev.assistanttools.server.ModelException;
import dev.assistanttools.server.ModelReply;
import dev.assistanttools.server.ModelRequest;
import dev.assistanttools.server.ModelRequest.FunctionCall;
import dev.assistanttools.spring.test.QuestionScript.ScriptedCall;
import dev.assistanttools.tool.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** No language model: does what the test says. Keeps nothing of runs but what they were offered. */
final class ScriptedModel implements Model {

    /** Fails a run whose question has no script, or whose script can't go on; the message is for the test's author. */
    static final String UNSCRIPTED = "unscripted";

    private static final int MOST_SHOWN = 10;
    private static final int NEAREST_NAMES = 3;
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final List<QuestionScript> scripts = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> offered = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    @Override
    public String description() {
        return "script of a test (not a language model)";
    }

    /** Adds a script, which takes precedence over those before. */
    QuestionScript add(QuestionScript script) {
        scripts.add(0, script);
        return script;
    }

    /** Forgets the scripts that this thread made. */
    void forgetScriptsOf(Thread author) {
        scripts.removeIf(script -> script.isBy(author));
    }

    void reset() {
        scripts.clear();
        offered.clear();
    }

    /** The names of the tools that the last run with this question was offered. */
    List<String> offeredFor(String question) {
        return offered.getOrDefault(question.strip(), List.of());
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) {
        Heard heard = Heard.of(request.turns());
        List<String> tools = request.tools().stream()
                .map(ModelRequest.Function::name)
                .sorted()
                .toList();
        offered.put(heard.question(), tools);
        QuestionScript script = script(heard.question());
        List<List<ScriptedCall>> rounds = rounds(script, request);
        if (heard.rounds() < rounds.size()) {
            return calls(rounds.get(heard.rounds()), heard, tools, script, deltas);
        }
        String answer = filled(() -> script.answer().apply(heard.outputs()), script);
        pieces(answer).forEach(deltas::text);
        return new ModelReply.Text(answer, usage(heard, answer.length()));
    }

    /** The newest that is for a question. */
    QuestionScript script(String question) {
        return scripts.stream()
                .filter(script -> script.isFor(question))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        UNSCRIPTED,
                        "The scripted model has no script for the question \"" + question + "\". "
                                + (scripts.isEmpty()
                                        ? "It has none at all: say what it does with tester.whenAsked(..)."
                                        : "It has scripts for: " + shownScripts() + "."),
                        null));
    }

    private String shownScripts() {
        List<String> shown =
                scripts.stream().limit(MOST_SHOWN).map(QuestionScript::toString).toList();
        return String.join(", ", shown)
                + (scripts.size() > MOST_SHOWN ? " and " + (scripts.size() - MOST_SHOWN) + " others" : "");
    }

    /** A round each where the run forbids parallel calls. */
    private static List<List<ScriptedCall>> rounds(QuestionScript script, ModelRequest request) {
        if (!Boolean.FALSE.equals(request.settings().parallelToolCalls())) {
            return script.rounds();
        }
        return script.rounds().stream().flatMap(List::stream).map(List::of).toList();
    }

    private ModelReply calls(
            List<ScriptedCall> round, Heard heard, List<String> tools, QuestionScript script, ModelDeltas deltas) {
        List<FunctionCall> made = new ArrayList<>();
        long written = 0;
        for (ScriptedCall call : round) {
            requireOffered(call, tools, script);
            String arguments = filled(() -> call.arguments().apply(heard.outputs()), script);
            FunctionCall next =
                    new FunctionCall(String.format("call_%024d", calls.incrementAndGet()), call.tool(), arguments);
            deltas.callStarted(made.size(), next.id(), next.name());
            deltas.callArguments(made.size(), arguments);
            written += call.tool().length() + arguments.length();
            made.add(next);
        }
        return new ModelReply.Calls(made, usage(heard, written));
    }

    private static void requireOffered(ScriptedCall call, List<String> tools, QuestionScript script) {
        if (!call.isOffered() || tools.contains(call.tool())) {
            return;
        }
        List<String> nearest = NearestNames.to(call.tool(), tools, NEAREST_NAMES);
        String known =
                tools.isEmpty() ? "The run offers no tools." : "The run offers: " + String.join(", ", tools) + ".";
        throw new ModelException(
                UNSCRIPTED,
                "The script for " + script + " calls " + call.tool() + ", which the run does not offer. "
                        + (nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ") + known,
                null);
    }

    /** A mistake of the script is the test's, so its message is what the test reads. */
    private static String filled(Supplier<String> text, QuestionScript script) {
        try {
            return Optional.ofNullable(text.get())
                    .orElseThrow(() -> new IllegalArgumentException("It gave null in place of a text."));
        } catch (ModelException e) {
            throw e; // as the script has it
        } catch (RuntimeException e) {
            throw new ModelException(UNSCRIPTED, "The script for " + script + " can't go on. " + e.getMessage(), e);
        }
    }

    private static List<String> pieces(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters < 2) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        int middle = text.offsetByCodePoints(0, characters / 2);
        return List.of(text.substring(0, middle), text.substring(middle));
    }

    /** An estimate, the same for the same conversation: a token for every four characters begun. */
    private static ModelReply.Usage usage(Heard heard, long written) {
        return new ModelReply.Usage(tokens(heard.characters()), tokens(written));
    }

    private static long tokens(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
