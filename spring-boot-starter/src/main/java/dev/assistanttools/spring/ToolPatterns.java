package dev.assistanttools.spring;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import org.springframework.util.ClassUtils;
import org.springframework.util.PatternMatchUtils;

/**
 * Names of tools, with {@code *} for any letters. One that matches no tool is a mistake.
 *
 * @param property says them
 * @param patterns in any order
 */
record ToolPatterns(String property, List<String> patterns) {

    private static final int NEAREST = 3;

    static ToolPatterns of(String property, List<String> patterns) {
        return new ToolPatterns(
                property,
                patterns.stream()
                        .map(String::strip)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList());
    }

    /** The tools that match. */
    ToolDispatcher select(ToolDispatcher dispatcher) {
        patterns.forEach(pattern -> requireMatch(pattern, dispatcher.registry()));
        return dispatcher.select(
                tool -> patterns.stream().anyMatch(pattern -> PatternMatchUtils.simpleMatch(pattern, tool.name())));
    }

    private void requireMatch(String pattern, ToolRegistry registry) {
        List<String> names =
                registry.definitions().stream().map(ToolDefinition::name).toList();
        if (names.stream().anyMatch(name -> PatternMatchUtils.simpleMatch(pattern, name))) {
            return;
        }
        List<ToolsetIndex.Tool> beanless = ToolsetIndex.tools(ClassUtils.getDefaultClassLoader()).stream()
                .filter(tool -> PatternMatchUtils.simpleMatch(pattern, tool.name()))
                .toList();
        String found = "No tool has the name '" + pattern + "', which " + property + " says.";
        if (!beanless.isEmpty()) {
            ToolsetIndex.Tool tool = beanless.get(0);
            throw new UnusableConfigurationException(
                    found + " The tool '" + tool.name() + "' is declared by " + tool.type()
                            + ", but no bean is of that type.",
                    "Make " + tool.type() + " a bean of this context (is its profile active?), or correct " + property
                            + ".",
                    null);
        }
        throw new UnusableConfigurationException(
                found + " " + choice(pattern, names), "Correct " + property + ".", null);
    }

    private static String choice(String pattern, List<String> names) {
        if (names.isEmpty()) {
            return "There are no tools: no bean has a method that is annotated with @AssistantTool.";
        }
        List<String> nearest = NearestNames.to(pattern.replace("*", ""), names, NEAREST);
        return nearest.isEmpty()
                ? "There are: " + String.join(", ", names) + "."
                : "Did you mean " + String.join(" or ", nearest) + "?";
    }
}
