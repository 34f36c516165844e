package dev.assistanttools.registry.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a description says. */
final class ParameterText {

    private ParameterText() {}

    /** What the parameter says and, as strict mode has no keywords for it, a line for its default and one for its examples. */
    static String of(ParameterModel parameter, SchemaConstraints constraints, boolean strict) {
        List<String> lines = new ArrayList<>();
        ValueModel values = parameter.values();
        if (strict) {
            values.defaultValue()
                    .ifPresent(text ->
                            lines.add("null means " + LiteralText.shown(parameter.schema(), text, strict) + "."));
            if (!values.examples().isEmpty()) {
                lines.add(values.examples().stream()
                        .map(text -> LiteralText.shown(parameter.schema(), text, strict))
                        .collect(Collectors.joining(", ", "For example: ", ".")));
            }
        }
        lines.addAll(constraints.lines());
        return described(parameter.schema(), parameter.description(), lines);
    }

    /** The description, else the type's own, with more lines; if there are none, the type's own is left to the type. */
    static String described(SchemaNode node, String description, List<String> lines) {
        if (lines.isEmpty()) {
            return description;
        }
        String said = description.isEmpty() ? node.description() : description;
        return Stream.concat(Stream.of(said).filter(line -> !line.isEmpty()), lines.stream())
                .collect(Collectors.joining("\n"));
    }
}
