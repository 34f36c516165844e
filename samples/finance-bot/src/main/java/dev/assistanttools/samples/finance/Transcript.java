package dev.assistanttools.samples.finance;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.tool.ToolCallResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows how an answer came about: each round's calls with arguments and outputs, the answer, the run. */
final class Transcript {

    private static final int WIDTH = 100;

    private final PrintStream out;

    Transcript(PrintStream out) {
        this.out = out;
    }

    void answered(Answer answer) {
        calls(answer.calls());
        out.println();
        answer.text()
                .lines()
                .flatMap(line -> Paragraph.wrap(line, WIDTH).stream())
                .forEach(out::println);
        out.println();
        ending("completed", answer.outcome());
    }

    void unanswered(UnansweredException failure) {
        RunOutcome outcome = failure.outcome();
        calls(outcome.calls());
        out.println();
        out.println(failure.getMessage());
        out.println();
        ending("did not complete", outcome);
    }

    void failed(AssistantApiException failure) {
        out.println();
        out.println(failure.getMessage());
    }

    private void calls(List<ExecutedCall> calls) {
        calls.stream()
                .collect(Collectors.groupingBy(ExecutedCall::round, TreeMap::new, Collectors.toList()))
                .forEach((round, ofRound) -> {
                    out.println();
                    out.println("Round " + round + ": " + describe(ofRound.size()));
                    ofRound.forEach(this::call);
                });
    }

    private static String describe(int calls) {
        return calls == 1 ? "a tool is called" : calls + " tools are called at the same time";
    }

    private void call(ExecutedCall call) {
        block("  ", call.call().name() + " " + call.call().arguments());
        block("    " + arrow(call.result()) + " ", call.result().output());
    }

    private static String arrow(ToolCallResult result) {
        if (result instanceof ToolCallResult.Succeeded) {
            return "->";
        }
        return result instanceof ToolCallResult.Rejected ? "-> (refused)" : "-> (failed)";
    }

    private void block(String start, String text) {
        String indent = " ".repeat(start.length());
        String prefix = start;
        for (String line : text.lines().toList()) {
            for (String part : Paragraph.wrap(line, WIDTH - indent.length())) {
                out.println(prefix + part);
                prefix = indent;
            }
        }
    }

    private void ending(String how, RunOutcome outcome) {
        TokenUsage usage = outcome.usage();
        out.println(String.format(
                Locale.ENGLISH,
                "[%s %s; tokens: %,d read, %,d written]",
                outcome.runId().value(),
                how,
                usage.promptTokens(),
                usage.completionTokens()));
    }
}
