package dev.assistanttools.samples.finance;

import java.util.List;

/** What the bot was asked to do on the command line. */
sealed interface CommandLine {

    /** How to call the bot. */
    String USAGE = """
            Usage: java -jar finance-bot.jar [--as analyst|trader] [--assistant-tools.PROPERTY=VALUE ...] [QUESTION]
                   java -jar finance-bot.jar --serve[=PORT] [--assistant-tools.PROPERTY=VALUE ...]

            Answers the question; without one, chats until an empty line, "exit" or the end of the input.
            Exit code: 0 answered, 1 not answered, 2 wrong arguments or properties.

            --as ROLE         whose assistant answers: analyst (unless said otherwise) or trader, who may place orders
            --serve[=PORT]    answers over HTTP on 127.0.0.1 until it is ended: POST /questions, and GET /actuator with health,
                              metrics and the assistants; port 8080 unless said otherwise, 0 for any

            OPENAI_API_KEY         lets a language model answer instead of a script
            OPENAI_BASE_URL        any OpenAI-compatible endpoint for that model
            FINANCE_BOT_PASSWORD   with --serve, the password of both users instead of one that is made and shown""";

    /**
     * Answer one question.
     *
     * @param question the words of the arguments
     * @param role who asks
     * @param properties Spring's share of the arguments
     */
    record Ask(String question, Role role, List<String> properties) implements CommandLine {}

    /**
     * Answer questions from the standard input.
     *
     * @param role who asks
     * @param properties Spring's share of the arguments
     */
    record Chat(Role role, List<String> properties) implements CommandLine {}

    /**
     * Answer questions over HTTP.
     *
     * @param port the port; 0 for any
     * @param properties Spring's share of the arguments
     */
    record Serve(int port, List<String> properties) implements CommandLine {}

    /** Print the usage. */
    record Help() implements CommandLine {}

    /**
     * The arguments make no sense.
     *
     * @param message what is wrong with them
     */
    record Misuse(String message) implements CommandLine {}

    /** Reads the arguments; the words of a question need no quotes. */
    static CommandLine parse(String... arguments) {
        return new ArgumentReader(List.of(arguments)).read();
    }
}
