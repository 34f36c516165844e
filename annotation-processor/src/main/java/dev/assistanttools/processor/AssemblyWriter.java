package dev.assistanttools.processor;

import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.Assembly.BackReference;
import dev.assistanttools.processor.Assembly.Setter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the code that makes a value of the components that were read. */
final class AssemblyWriter {

    private final JavaText code;
    private final ToolsetMembers members;
    private final ScopeNames locals;
    private final Map<ParameterModel, String> sent;

    private AssemblyWriter(JavaText code, ToolsetMembers members, ScopeNames locals, Map<ParameterModel, String> sent) {
        this.code = code;
        this.members = members;
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
    static void make(
            JavaText code,
            ToolsetMembers members,
            Assembly assembly,
            ScopeNames locals,
            Map<ParameterModel, String> sent) {
        String value = new AssemblyWriter(code, members, locals, sent).value(assembly);
        code.statement("return " + value);
    }

    /** The expression for a value; what must happen before is added to the code. */
    private String value(Assembly assembly) {
        List<String> arguments = new ArrayList<>();
        for (Argument argument : assembly.arguments()) {
            arguments.add(argument(argument));
        }
        String creator = assembly.factory()
                .map(factory -> members.name(assembly.className()) + "." + factory)
                .orElseGet(() -> "new " + members.name(assembly.type()));
        String created = creator + "(" + String.join(", ", arguments) + ")";
        if (assembly.setters().isEmpty()) {
            return created;
        }
        String made = locals.newName("made");
        code.statement(members.name(assembly.type()) + " " + made + " = " + created);
        for (Setter setter : assembly.setters()) {
            String value = argument(setter.value());
            boolean isIfSent = setter.value() instanceof Argument.OfComponent of && sent.containsKey(of.component());
            if (isIfSent) {
                code.begin("if (" + sent.get(((Argument.OfComponent) setter.value()).component()) + ")");
            }
            setter.back().ifPresent(back -> referBack(back, value, made));
            code.statement(set(made, setter.name(), setter.isField(), value));
            if (isIfSent) {
                code.end();
            }
        }
        return made;
    }

    private static String set(String target, String member, boolean isField, String value) {
        return target + "." + member + (isField ? " = " + value : "(" + value + ")");
    }

    private void referBack(BackReference back, String value, String made) {
        if (back.form() == BackReference.Form.ITSELF) {
            code.statement(set(value, back.setter(), back.isField(), made));
            return;
        }
        String held = locals.newName("held");
        String values = back.form() == BackReference.Form.EACH ? value : value + ".values()";
        code.begin("for (" + members.name(back.type()) + " " + held + " : " + values + ")")
                .statement(set(held, back.setter(), back.isField(), made))
                .end();
    }

    private String argument(Argument argument) {
        if (argument instanceof Argument.OfComponent of) {
            return locals.get(of.component());
        }
        if (argument instanceof Argument.OfClassName of) {
            String name =
                    LiteralCode.of(members, of.component().schema(), of.name()).orElseThrow();
            return ArgumentValueWriter.wrapped(members, of.component().presence(), "of", name);
        }
        return argument instanceof Argument.OfValue of
                ? value(of.assembly())
                : nothing(((Argument.OfNothing) argument).type());
    }

    private String nothing(TypeName type) {
        boolean isOptional =
                !(type instanceof TypeName.Array) && type.toString().startsWith("java.util.Optional");
        return isOptional ? members.name(type.className()) + ".empty()" : zero(type);
    }

    /** What a variable holds before it is set; no value is made of it. */
    static String zero(TypeName type) {
        if (!type.isPrimitive()) {
            return "null";
        }
        return type.toString().equals("boolean") ? "false" : "0";
    }
}
