package dev.assistanttools.spring;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** By which name an assistant is injected, and by which it is found at the server. */
final class AssistantNames {

    /** The one that is there if none is configured. */
    static final String DEFAULT = "default";

    private static final String ASSISTANTS = "assistant-tools.assistants";
    private static final String APPLICATION_NAME = "spring.application.name";
    private static final String NAMELESS = "assistant";

    private AssistantNames() {}

    /** The assistants that the application configures, in the order of their properties. */
    static Set<String> configured(Environment environment) {
        return Binder.get(environment)
                .bind(ASSISTANTS, Bindable.mapOf(String.class, AssistantToolsProperties.Assistant.class))
                .orElseGet(Map::of)
                .keySet();
    }

    static String beanName(String assistant) {
        return assistant.equals(DEFAULT) ? "assistant" : assistant + "Assistant";
    }

    static String configuredBeanName(String assistant) {
        return assistant.equals(DEFAULT) ? "configuredAssistant" : assistant + "ConfiguredAssistant";
    }

    /** A name that no other application of the account uses, as far as applications have names of their own. */
    static String atServer(String assistant, Environment environment) {
        String application = environment.getProperty(APPLICATION_NAME);
        if (!StringUtils.hasText(application)) {
            return assistant.equals(DEFAULT) ? NAMELESS : assistant;
        }
        return assistant.equals(DEFAULT) ? application : application + "/" + assistant;
    }

    /** The prefix of an assistant's properties. */
    static String prefix(String assistant) {
        return ASSISTANTS + "." + assistant;
    }
}
