package dev.assistanttools.spring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches if the application says which server it talks to. A blank value says nothing: so a variable can be emptied. */
final class BaseUrlCondition extends SpringBootCondition {

    private static final String PROPERTY = "assistant-tools.client.base-url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Assistants server");
        return StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY))
                ? ConditionOutcome.match(message.because(PROPERTY + " is set"))
                : ConditionOutcome.noMatch(message.because(PROPERTY + " is not set"));
    }

    /** Matches if the application does not say which server it talks to. */
    static final class Unset extends NoneNestedConditions {

        Unset() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(BaseUrlCondition.class)
        static final class BaseUrl {}
    }
}
