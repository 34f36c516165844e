package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void takesAQuestionWithoutQuotes() {
        assertThat(CommandLine.parse("Convert", "it?"))
                .isEqualTo(new CommandLine.Ask("Convert it?", Role.ANALYST, List.of()));
    }

    @Test
    void chatsWithoutAQuestion() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Chat(Role.ANALYST, List.of()));
    }

    @Test
    void asksAsAnotherRole() {
        CommandLine asTrader = new CommandLine.Ask("Hi", Role.TRADER, List.of());

        assertThat(CommandLine.parse("--as", "trader", "Hi")).isEqualTo(asTrader);
        assertThat(CommandLine.parse("Hi", "--as=trader")).isEqualTo(asTrader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as", "--as=", "--as=admin"})
    void refusesRolesThatThereAreNot(String argument) {
        assertThat(CommandLine.parse(argument))
                .isEqualTo(new CommandLine.Misuse("--as is followed by analyst or trader; see --help."));
    }

    @Test
    void servesOnAPort() {
        assertThat(CommandLine.parse("--serve")).isEqualTo(new CommandLine.Serve(8080, List.of()));
        assertThat(CommandLine.parse("--serve=0")).isEqualTo(new CommandLine.Serve(0, List.of()));
        assertThat(CommandLine.parse("--serve=65536")).isEqualTo(new CommandLine.Misuse("The highest port is 65535."));
    }

    @Test
    void leavesQuestionsAndUsersToHttpWhileItServes() {
        CommandLine misuse = new CommandLine.Misuse("With --serve, who asks and what comes over HTTP; see --help.");

        assertThat(CommandLine.parse("--serve", "Hi")).isEqualTo(misuse);
        assertThat(CommandLine.parse("--serve", "--as=trader")).isEqualTo(misuse);
    }

    @Test
    void leavesThePropertiesOfAssistantToolsToSpring() {
        assertThat(CommandLine.parse("--assistant-tools.run.deadline=5s", "Hi"))
                .isEqualTo(new CommandLine.Ask("Hi", Role.ANALYST, List.of("--assistant-tools.run.deadline=5s")));
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
