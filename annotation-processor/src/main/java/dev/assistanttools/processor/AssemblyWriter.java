package dev.assistanttools.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.Assembly.BackReference;
import dev.assistanttools.processor.Assembly.Setter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the code that makes a value of the components that were read. */
final class AssemblyWriter {

    private final ScopeNames locals;
    private final Map<ParameterModel, String> sent;
    private final CodeBlock.Builder code = CodeBlock.builder();

    private AssemblyWriter(ScopeNames locals, Map<ParameterModel, String> sent) {
        this.locals = locals;
        this.sent = sent;
    }

    /** Variables that tell whether a component which may be absent was there: what was not is not set. */
    static Map<ParameterModel, String> sent(Assembly assembly, ScopeNames locals) {
        Map<ParameterModel, String> sent = new LinkedHashMap<>();
        addSent(assembly, locals, sent);
        return sent;
    }

    private static void addSent(Assembly assembly, ScopeNames locals, Map<ParameterModel, String> sent) {
        assembly.arguments().forEach(argument -> addSentWithin(argument, locals, sent));
        for (Setter setter : assembly.setters()) {
            addSentWithin(setter.value(), locals, sent);
            if (setter.value() instanceof Argument.OfComponent of
                    && !of.component().isRequired()
                    && of.component().values().defaultValue().isEmpty()) {
                sent.put(of.component(), locals.newName(locals.get(of.component()) + "Sent"));
            }
        }
    }

    private static void addSentWithin(Argument argument, ScopeNames locals, Map<ParameterModel, String> sent) {
        if (argument instanceof Argument.OfValue of) {
            addSent(of.assembly(), locals, sent);
        }
    }

    /** Makes the value and returns it. */
    static CodeBlock make(Assembly assembly, ScopeNames locals, Map<ParameterModel, String> sent) {
        AssemblyWriter writer = new AssemblyWriter(locals, sent);
        CodeBlock value = writer.value(assembly);
        return writer.code.addStatement("return $L", value).build();
    }

    /** The expression for a value; what must happen before is added to the code. */
    private CodeBlock value(Assembly assembly) {
        CodeBlock arguments = assembly.arguments().stream().map(this::argument).collect(CodeBlock.joining(", "));
        CodeBlock created = assembly.factory()
                .map(factory -> CodeBlock.of("$T.$N($L)", assembly.className(), factory, arguments))
                .orElse(CodeBlock.of("new $T($L)", assembly.type(), arguments));
        if (assembly.setters().isEmpty()) {
            return created;
        }
        String made = locals.newName("made");
        code.addStatement("$T $N = $L", assembly.type(), made, created);
        for (Setter setter : assembly.setters()) {
            String set = setter.isField() ? "$N.$N = $L" : "$N.$N($L)";
            CodeBlock value = argument(setter.value());
            CodeBlock.Builder statements = CodeBlock.builder();
            setter.back().ifPresent(back -> statements.add(referBack(back, value, made)));
            statements.addStatement(set, made, setter.name(), value);
            if (setter.value() instanceof Argument.OfComponent of && sent.containsKey(of.component())) {
                code.beginControlFlow("if ($N)", sent.get(of.component()))
                        .add(statements.build())
                        .endControlFlow();
            } else {
                code.add(statements.build());
            }
        }
        return CodeBlock.of("$N", made);
    }

    private CodeBlock referBack(BackReference back, CodeBlock value, String made) {
        String set = back.isField() ? "$L.$N = $N" : "$L.$N($N)";
        if (back.form() == BackReference.Form.ITSELF) {
            return CodeBlock.builder()
                    .addStatement(set, value, back.setter(), made)
                    .build();
        }
        String held = locals.newName("held");
        String values = back.form() == BackReference.Form.EACH ? "$L" : "$L.values()";
        return CodeBlock.builder()
                .beginControlFlow("for ($T $N : " + values + ")", back.type(), held, value)
                .addStatement(set, held, back.setter(), made)
                .endControlFlow()
                .build();
    }

    private CodeBlock argument(Argument argument) {
        if (argument instanceof Argument.OfComponent of) {
            return CodeBlock.of("$N", locals.get(of.component()));
        }
        if (argument instanceof Argument.OfClassName of) {
            CodeBlock name = LiteralCode.of(of.component().schema(), of.name()).orElseThrow();
            return ArgumentValueWriter.wrapped(of.component().presence(), "of", name);
        }
        return argument instanceof Argument.OfValue of
                ? value(of.assembly())
                : nothing(((Argument.OfNothing) argument).type());
    }

    private static CodeBlock nothing(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
        return raw.toString().startsWith("java.util.Optional") ? CodeBlock.of("$T.empty()", raw) : zero(type);
    }

    /** What a variable holds before it is set; no value is made of it. */
    static CodeBlock zero(TypeName type) {
        if (!type.isPrimitive()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
    }
}
