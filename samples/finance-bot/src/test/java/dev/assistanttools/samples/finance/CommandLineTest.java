package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void takesAQuestionWithoutQuotes() {
        assertThat(CommandLine.parse("Convert", "it?")).isEqualTo(new CommandLine.Ask("Convert it?", List.of()));
    }

    @Test
    void chatsWithoutAQuestion() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Chat(List.of()));
    }

    @Test
    void leavesThePropertiesOfAssistantToolsToSpring() {
        assertThat(CommandLine.parse("--assistant-tools.run.deadline=5s", "Hi"))
                .isEqualTo(new CommandLine.Ask("Hi", List.of("--assistant-tools.run.deadline=5s")));
    }

    @Test
    void refusesAnyOtherOption() {
        assertThat(CommandLine.parse("--verbose", "Hi"))
                .isEqualTo(new CommandLine.Misuse("Unknown option --verbose; see --help."));
    }

    @Test
    void refusesAnEmptyQuestion() {
        assertThat(CommandLine.parse(" "))
                .isEqualTo(new CommandLine.Misuse("The question is empty; leave it out to chat."));
    }

    @Test
    void helps() {
        assertThat(CommandLine.parse("-h")).isEqualTo(new CommandLine.Help());
    }
}
