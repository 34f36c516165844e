package dev.assistanttools.spring.security;

import static dev.assistanttools.spring.security.DeskApplication.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two callers with different roles, by turns on the same few threads: none sees the other's tools, or acts in the other's name. */
class TwoCallersTest {

    private static final int QUESTIONS = 1_000;
    private static final int THREADS = 4;
    private static final String QUESTION = "/call whoami {}\n/call stamp {}\n/call sign {}";

    @Test
    void seeTheirOwnToolsAndIdentityAlone() {
        DeskApplication.runner().withUserConfiguration(DeskApplication.class).run(context -> {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < QUESTIONS; i++) {
                    boolean isClerk = i % 2 == 0;
                    boolean isWaitedFor = i % 3 > 0;
                    answers.add(threads.submit(() -> ask(context, isClerk, isWaitedFor)));
                }
                for (int i = 0; i < QUESTIONS; i++) {
                    assertThat(answers.get(i).get(120, TimeUnit.SECONDS))
                            .isEqualTo(
                                    i % 2 == 0
                                            ? "whoami -> ada\nstamp -> stamped for ada [balance, file, letter, search, stamp, whoami]"
                                            : "whoami -> bob\nsign -> signed [balance, letter, search, sign, whoami]");
                }
            } finally {
                threads.shutdownNow();
            }
        });
    }

    /** The answer, and what the server has stored as offered. */
    private static String ask(ApplicationContext context, boolean isClerk, boolean isWaitedFor) {
        login(isClerk ? "ada" : "bob", isClerk ? "CLERK" : "CHIEF");
        try {
            Assistant assistant = context.getBean(Assistant.class);
            Answer answer = isWaitedFor
                    ? assistant.ask(QUESTION)
                    : assistant.start(QUESTION).await();
            List<String> offered = context.getBean(AssistantsClient.class)
                    .retrieveRun(answer.threadId(), answer.runId())
                    .functions()
                    .orElseThrow();
            return answer.text() + " " + offered;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
