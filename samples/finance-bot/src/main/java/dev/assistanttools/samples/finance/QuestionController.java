package dev.assistanttools.samples.finance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions over HTTP, each as on the command line: text in, text out. */
@RestController
@ConditionalOnWebApplication
class QuestionController {

    private final Bot bot;

    QuestionController(Bot bot) {
        this.bot = bot;
    }

    @PostMapping(path = "/questions", consumes = MediaType.TEXT_PLAIN_VALUE, produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> ask(@RequestBody String question, Authentication user) {
        if (question.isBlank()) {
            return ResponseEntity.badRequest().body("The question is empty.\n");
        }
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        boolean isAnswered = bot.answer(question.strip(), Role.of(user), out) == Bot.ANSWERED;
        return ResponseEntity.status(isAnswered ? HttpStatus.OK : HttpStatus.BAD_GATEWAY)
                .body(shown.toString(StandardCharsets.UTF_8));
    }
}
