package dev.assistanttools.spring.actuate;

import dev.assistanttools.spring.actuate.AssistantStates.AssistantState;
import dev.assistanttools.spring.actuate.AssistantStates.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Tells whether the server answers, and whether the assistants there are what the application says. It is down if the server does not
 * answer for one of them: no question is answered then. Of an assistant that is something else, it does not know: questions are
 * answered, in whose words it can't say; and an instance that is taken out of service would mend nothing.
 */
final class AssistantToolsHealthIndicator extends AbstractHealthIndicator {

    private final AssistantStates assistants;

    AssistantToolsHealthIndicator(AssistantStates assistants) {
        super("The assistants' health can't be told");
        this.assistants = assistants;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<AssistantState> known = assistants.known();
        Map<String, String> shown = new LinkedHashMap<>();
        known.forEach(assistant -> shown.put(assistant.name(), shown(assistant)));
        builder.withDetail("assistants", shown);
        if (known.stream().anyMatch(assistant -> assistant.is(Step.UNREACHABLE))) {
            builder.down();
        } else if (!known.isEmpty() && known.stream().allMatch(AssistantToolsHealthIndicator::isAsWanted)) {
            builder.up();
        } else {
            builder.unknown();
        }
    }

    /** One that nobody keeps in step need only be there. */
    private static boolean isAsWanted(AssistantState assistant) {
        boolean isThere = assistant.is(Step.IN_STEP) || assistant.is(Step.BEHIND) || assistant.is(Step.DRIFTED);
        return assistant.hasToBeInStep() ? assistant.is(Step.IN_STEP) : isThere;
    }

    private static String shown(AssistantState assistant) {
        return assistant.error() == null ? assistant.state() : assistant.state() + ": " + assistant.error();
    }
}
