package dev.assistanttools.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the code that makes a value of the components that were read. */
final class AssemblyWriter {

    private AssemblyWriter() {}

    /** Variables that tell whether a component which may be absent was there: what was not is not set. */
    static Map<ParameterModel, String> sent(SchemaNode.Structure structure, ScopeNames locals) {
        Map<ParameterModel, String> sent = new LinkedHashMap<>();
        int arguments =
                structure.components().size() - structure.assembly().setters().size();
        structure.components().stream()
                .skip(arguments)
                .filter(component -> !component.isRequired()
                        && component.values().defaultValue().isEmpty())
                .forEach(component -> sent.put(component, locals.newName(locals.get(component) + "Sent")));
        return sent;
    }

    /** Makes the value and returns it. */
    static CodeBlock make(SchemaNode.Structure structure, ScopeNames locals, Map<ParameterModel, String> sent) {
        List<ParameterModel> components = structure.components();
        List<SchemaNode.Setter> setters = structure.assembly().setters();
        int arguments = components.size() - setters.size();
        CodeBlock values = components.stream()
                .limit(arguments)
                .map(component -> CodeBlock.of("$N", locals.get(component)))
                .collect(CodeBlock.joining(", "));
        CodeBlock value = structure
                .assembly()
                .factory()
                .map(factory -> CodeBlock.of("$T.$N($L)", structure.className(), factory, values))
                .orElse(CodeBlock.of("new $T($L)", structure.type(), values));
        if (setters.isEmpty()) {
            return CodeBlock.builder().addStatement("return $L", value).build();
        }
        String made = locals.newName("made");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $L", structure.type(), made, value);
        for (int i = 0; i < setters.size(); i++) {
            ParameterModel component = components.get(arguments + i);
            String set = setters.get(i).isField() ? "$N.$N = $N" : "$N.$N($N)";
            CodeBlock statement = CodeBlock.of(set, made, setters.get(i).name(), locals.get(component));
            if (sent.containsKey(component)) {
                code.beginControlFlow("if ($N)", sent.get(component))
                        .addStatement(statement)
                        .endControlFlow();
            } else {
                code.addStatement(statement);
            }
        }
        return code.addStatement("return $N", made).build();
    }

    /** What a variable holds before it is set; no value is made of it. */
    static CodeBlock zero(TypeName type) {
        if (!type.isPrimitive()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
    }
}
