package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of the tools {@code hurry}, {@code work} and {@code write}, calls reach those that their run offers. */
class OfferedToolsTest {

    private final List<String> done = new ArrayList<>();
    private final ToolDispatcher dispatcher = Calls.to(done::add).build();

    @Test
    void callsAToolThatIsOffered() {
        assertThat(dispatch("work:a", Set.of("work"))).isInstanceOf(ToolCallResult.Succeeded.class);
        assertThat(done).containsExactly("a");
    }

    @Test
    void knowsNoToolThatIsNotOffered() {
        assertThat(dispatch("write:a", Set.of("work", "hurry")))
                .isEqualTo(new Rejected("There is no tool \"write\". The tools are: \"hurry\", \"work\".", List.of()));
        assertThat(done).isEmpty();
    }

    @Test
    void tellsOfItAsOfOneThatDoesNotExistAtAll() {
        String absent = dispatch("wrong:a", Set.of("hurry")).output();
        assertThat(dispatch("write:a", Set.of("hurry")).output()).isEqualTo(absent.replace("wrong", "write"));
    }

    @Test
    void namesTheNearestAmongThoseThatAreOfferedAlone() {
        assertThat(dispatch("writes:a", Set.of("work", "hurry")).output()).doesNotContain("\"write\"");
        assertThat(dispatch("writes:a", Set.of("write")).output())
                .isEqualTo("There is no tool \"writes\". Nearest: \"write\".");
    }

    @Test
    void saysThatThereAreNoToolsWhereNoneIsOffered() {
        assertThat(dispatch("work:a", Set.of()).output())
                .isEqualTo("There is no tool \"work\". There are no tools at all.");
    }

    @Test
    void answersTheOthersOfARoundWithoutIt() {
        CallScope scope = CallScope.none().withOfferedTools(Set.of("work"));
        List<ToolCallResult> results = dispatcher.dispatchAll(Calls.of("work:a", "write:b", "work:c"), scope);
        assertThat(Calls.outputs(results).get(1)).startsWith("There is no tool \"write\".");
        assertThat(done).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void keepsWhatIsOfferedWhateverElseTheScopeIsGiven() {
        CallScope scope = CallScope.none()
                .withOfferedTools(Set.of("work"))
                .withAttribute("user", "ada")
                .withDeadline(Instant.MAX);
        assertThat(scope.offers("work")).isTrue();
        assertThat(scope.offers("write")).isFalse();
        assertThat(scope).asString().endsWith("offeredTools=[work]]");
        assertThat(CallScope.none().offers("write")).isTrue();
    }

    private ToolCallResult dispatch(String toolAndTask, Set<String> offered) {
        return dispatcher.dispatch(Calls.call(toolAndTask), CallScope.none().withOfferedTools(offered));
    }
}
