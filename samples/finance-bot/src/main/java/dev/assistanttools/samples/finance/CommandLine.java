package dev.assistanttools.samples.finance;

import java.util.ArrayList;
import java.util.List;

/** What the bot was asked to do on the command line. */
sealed interface CommandLine {

    /** How to call the bot. */
    String USAGE = """
            Usage: java -jar finance-bot.jar [--assistant-tools.PROPERTY=VALUE ...] [QUESTION]

            Answers the question; without one, chats until an empty line, "exit" or the end of the input.
            Exit code: 0 answered, 1 not answered, 2 wrong arguments or properties.

            OPENAI_API_KEY    lets a language model answer instead of a script
            OPENAI_BASE_URL   any OpenAI-compatible endpoint for that model""";

    /**
     * Answer one question.
     *
     * @param question the words of the arguments
     * @param properties Spring's share of the arguments
     */
    record Ask(String question, List<String> properties) implements CommandLine {}

    /**
     * Answer questions from the standard input.
     *
     * @param properties Spring's share of the arguments
     */
    record Chat(List<String> properties) implements CommandLine {}

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
        List<String> words = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h")) {
                return new Help();
            } else if (argument.matches("--assistant-tools\\.[a-z.-]+=.*")) {
                properties.add(argument);
            } else if (argument.startsWith("-")) {
                return new Misuse("Unknown option " + argument + "; see --help.");
            } else {
                words.add(argument);
            }
        }
        String question = String.join(" ", words).strip();
        if (question.isEmpty() && !words.isEmpty()) {
            return new Misuse("The question is empty; leave it out to chat.");
        }
        return question.isEmpty() ? new Chat(properties) : new Ask(question, properties);
    }
}
