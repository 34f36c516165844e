package dev.assistanttools.samples.finance;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.server.Model;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts questions to the assistant of whoever asks, and shows how it came to its answers. */
@Component
final class Bot {

    static final int ANSWERED = 0;
    private static final int UNANSWERED = 1;

    private final Map<Role, Assistant> assistants = new EnumMap<>(Role.class);
    private final RateTable table;
    private final ObjectProvider<Model> model;
    private final boolean hasKey;

    Bot(
            @Qualifier("analyst") Assistant analyst,
            @Qualifier("trader") Assistant trader,
            RateTable table,
            ObjectProvider<Model> model,
            Environment environment) {
        this.assistants.put(Role.ANALYST, analyst);
        this.assistants.put(Role.TRADER, trader);
        this.table = table;
        this.model = model;
        this.hasKey = StringUtils.hasText(environment.getProperty("OPENAI_API_KEY"));
    }

    /** Answers one question; returns the exit code. */
    int answer(String question, Role role, PrintStream out) {
        introduce(role, out);
        return answer(question, assistant(role)::ask, out) ? ANSWERED : UNANSWERED;
    }

    /** Answers line by line, as one conversation, until an empty line, "exit" or the end; returns the exit code. */
    int chat(BufferedReader in, Role role, PrintStream out) throws IOException {
        introduce(role, out);
        out.println("Ask away; an empty line or \"exit\" ends the chat.");
        Conversation conversation = assistant(role).newConversation();
        boolean allAnswered = true;
        while (true) {
            out.println();
            out.print("you> ");
            out.flush();
            String question = in.readLine();
            if (question == null || question.isBlank() || question.strip().equalsIgnoreCase("exit")) {
                out.println("Bye.");
                return allAnswered ? ANSWERED : UNANSWERED;
            }
            allAnswered &= answer(question.strip(), conversation::ask, out);
        }
    }

    private Assistant assistant(Role role) {
        return Objects.requireNonNull(assistants.get(role));
    }

    private void introduce(Role role, PrintStream out) {
        out.println("Euro foreign exchange reference rates of the European Central Bank, up to "
                + Days.text(table.latest().day()) + ": that day is today here.");
        out.println("The portfolio is made up, and lasts until the program ends. You are the " + role.lowerCaseName()
                + ".");
        model.ifAvailable(answering -> out.println("Answers come from: " + answering.description() + "."
                + (hasKey ? "" : " Set OPENAI_API_KEY to have a language model answer.")));
    }

    private static boolean answer(String question, Function<String, Answer> ask, PrintStream out) {
        Transcript transcript = new Transcript(out);
        try {
            transcript.answered(ask.apply(question));
            return true;
        } catch (UnansweredException e) {
            transcript.unanswered(e);
        } catch (AssistantApiException e) {
            transcript.failed(e);
        }
        return false;
    }
}
