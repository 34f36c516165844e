package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the source of a toolset class. One instance writes one class. */
final class ToolsetWriter {

    private static final ClassName CLASS = ClassName.of("java.lang", "Class");
    private static final ClassName DURATION = ClassName.of("java.time", "Duration");
    private static final ClassName EXCEPTION = ClassName.of("java.lang", "Exception");
    private static final ClassName ILLEGAL_ARGUMENT = ClassName.of("java.lang", "IllegalArgumentException");
    private static final ClassName LIST = ClassName.of("java.util", "List");
    private static final ClassName OBJECT = ClassName.of("java.lang", "Object");
    private static final ClassName OVERRIDE = ClassName.of("java.lang", "Override");
    private static final ClassName STRING = ClassName.of("java.lang", "String");
    private static final ClassName SUPPLIER = ClassName.of("java.util.function", "Supplier");
    private static final ClassName SUPPRESS_WARNINGS = ClassName.of("java.lang", "SuppressWarnings");

    /** What a compiler or checker could say of code that follows from the bean's own declarations. */
    private static final String SUPPRESSED =
            "{\"NullAway\", \"deprecation\", \"exports\", \"rawtypes\", \"removal\", \"unchecked\"}";

    private static final Set<String> INHERITED_METHODS = Set.of(
            "beanType",
            "bindings",
            "openTools",
            "call",
            "write",
            "getClass",
            "hashCode",
            "equals",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private final ToolsetModel model;
    private final List<WrittenTool> tools;
    private final ClassName toolset;
    private final Imports imports;
    private final ToolsetMembers members;
    private final ArgumentReaderWriter readers;
    private final ResultCodeWriter results;
    private final String bean;
    private final JavaText definitions = new JavaText(1);
    private final JavaText functions = new JavaText(1);
    private final List<String> bindings = new ArrayList<>();

    /** The functions of the tools, in their order. */
    private final List<String> calls = new ArrayList<>();

    private ToolsetWriter(ToolsetModel model, List<WrittenTool> tools, Imports imports) {
        this.model = model;
        this.tools = tools;
        this.toolset = model.toolset();
        this.imports = imports;
        this.members = new ToolsetMembers(toolset, imports, INHERITED_METHODS);
        this.readers = new ArgumentReaderWriter(members);
        this.results = new ResultCodeWriter(members);
        this.bean = members.name(model.bean());
        members.newConstantName(model.bean().topLevelName());
        for (ToolModel tool : model.tools()) {
            readers.reserveNames(tool.parameters());
        }
    }

    /** The source of the class for a model without errors. */
    static String write(ToolsetModel model, List<WrittenTool> tools) {
        Imports imports = new Imports(model.toolset(), Set.of());
        String source = new ToolsetWriter(model, tools, imports).file();
        if (imports.missed().isEmpty()) {
            return source;
        }
        return new ToolsetWriter(model, tools, new Imports(model.toolset(), imports.missed())).file();
    }

    private String file() {
        for (WrittenTool tool : tools) {
            addTool(tool);
        }
        JavaText type = new JavaText(0);
        addHead(type);
        type.lines(definitions).lines(members.constants()).lines(access());
        type.lines(functions);
        for (JavaText method : members.methods()) {
            type.gap().lines(method);
        }
        type.end();
        JavaText file = new JavaText(0).line("// Generated from " + model.binaryName() + "; changes are lost.");
        if (!toolset.packageName().isEmpty()) {
            file.statement("package " + toolset.packageName()).gap();
        }
        for (String imported : imports.imported()) {
            file.statement("import " + imported);
        }
        return file.gap().lines(type).toString();
    }

    private void addHead(JavaText type) {
        type.line("/**").line(" * The tools of {@link " + bean + "}.").line(" */");
        model.generatedAnnotation()
                .ifPresent(generated -> type.line(
                        "@" + members.name(generated) + "(\"" + AssistantToolProcessor.class.getName() + "\")"));
        type.line("@" + members.name(SUPPRESS_WARNINGS) + "(" + SUPPRESSED + ")");
        type.begin("public final class " + toolset.simpleName() + " implements "
                + members.name(CoreNames.GENERATED_TOOLSET.with(model.bean())));
    }

    /** Adds a tool's definition, function and binding. */
    private void addTool(WrittenTool written) {
        ToolModel tool = written.tool();
        String definition = members.newConstantName(ToolsetMembers.constantCase(tool.method()));
        String function = members.newMethodName(tool.method());
        members.addConstant(definitions, CoreNames.TOOL_DEFINITION, definition, definition(written));
        bindings.add(binding(tool, definition));
        calls.add(function);
        addFunction(tool, function);
    }

    private String binding(ToolModel tool, String definition) {
        String with = traits(tool.traits())
                + form(tool.result())
                        .map(form -> "\n    .withResult(" + form + ")")
                        .orElse("");
        return members.name(CoreNames.TOOL_BINDING) + ".of(" + definition + ", " + JavaLiteral.of(tool.signature())
                + ", this, " + calls.size() + ")" + with;
    }

    /** What is to be said of how results are written; empty if nothing is. */
    private Optional<String> form(ReturnModel result) {
        Optional<String> form = result.written().map(results::form);
        return result.isAwaited()
                ? Optional.of(form.orElseGet(() -> members.name(CoreNames.RESULT_FORM) + ".byClass()") + ".awaited()")
                : form;
    }

    private String traits(TraitsModel traits) {
        if (traits.isEmpty()) {
            return "";
        }
        String timeout = traits.timeout()
                .flatMap(TimeText::parse)
                .map(time ->
                        ".withTimeout(" + members.name(DURATION) + ".parse(" + JavaLiteral.of(time.toString()) + "))")
                .orElse("");
        return ".withTraits(" + members.name(CoreNames.TOOL_TRAITS) + ".none()" + timeout
                + (traits.isSequential() ? ".withSequential(true)" : "") + ")";
    }

    private String definition(WrittenTool written) {
        return "new " + members.name(CoreNames.TOOL_DEFINITION) + "(\n"
                + JavaLiteral.of(written.tool().name()) + ",\n"
                + JavaLiteral.of(written.tool().description()) + ",\n"
                + "new " + members.name(CoreNames.TOOL_SCHEMA) + "(" + JavaLiteral.of(written.schema()) + "),\n"
                + written.isStrict() + ")";
    }

    private JavaText access() {
        JavaText access = new JavaText(1);
        access.line("/**").line(" * Made once, when the tools are registered.").line(" */");
        access.begin("public " + toolset.simpleName() + "()").end();
        addOverride(access, members.name(CLASS.with(model.bean())) + " beanType()", bean + ".class");
        TypeName binding = CoreNames.TOOL_BINDING.with(model.bean());
        addOverride(access, members.name(LIST.with(binding)) + " bindings()", listOf(bindings));
        if (!model.openTools().isEmpty()) {
            List<String> signatures = new ArrayList<>();
            model.openTools().forEach(signature -> signatures.add(JavaLiteral.of(signature)));
            addOverride(access, members.name(LIST.with(STRING)) + " openTools()", listOf(signatures));
        }
        if (!calls.isEmpty()) {
            addCall(access);
        }
        addWrite(access);
        return access;
    }

    /** The tools by their numbers: lambdas in their place would each be a class that is made when the tools are registered. */
    private void addCall(JavaText access) {
        access.gap().line("@" + members.name(OVERRIDE));
        access.beginMethod(
                "public " + members.name(OBJECT) + " call",
                "int tool, " + members.name(SUPPLIER.with(model.bean())) + " bean, "
                        + members.name(CoreNames.ARGUMENT_READER) + " arguments, "
                        + members.name(CoreNames.TOOL_CONTEXT) + " context",
                " throws " + members.name(EXCEPTION));
        access.begin("return switch (tool)");
        for (int number = 0; number < calls.size(); number++) {
            access.statement("case " + number + " -> " + calls.get(number) + "(bean, arguments, context)");
        }
        access.statement("default -> throw new " + members.name(ILLEGAL_ARGUMENT) + "()")
                .end(";")
                .end();
    }

    private void addWrite(JavaText access) {
        if (results.forms().isEmpty()) {
            return;
        }
        access.gap().line("@" + members.name(OVERRIDE));
        access.beginMethod(
                "public void write",
                "int form, " + members.name(CoreNames.RESULT_WRITER) + " writer, " + members.name(OBJECT) + " result",
                "");
        access.begin("switch (form)");
        for (int number = 0; number < results.forms().size(); number++) {
            access.statement("case " + number + " -> " + results.forms().get(number));
        }
        access.statement("default -> throw new " + members.name(ILLEGAL_ARGUMENT) + "()")
                .end()
                .end();
    }

    private void addOverride(JavaText access, String method, String value) {
        access.gap().line("@" + members.name(OVERRIDE)).begin("public " + method);
        access.statement("return " + value).end();
    }

    private String listOf(List<String> values) {
        return members.name(LIST) + ".of(" + (values.isEmpty() ? "" : "\n") + String.join(",\n", values) + ")";
    }

    private void addFunction(ToolModel tool, String name) {
        ScopeNames locals = readers.locals(tool.parameters(), model.bean());
        String source = locals.newName("bean");
        String arguments = locals.newName("arguments");
        String context = locals.newName("context");
        List<String> values = new ArrayList<>();
        for (ParameterModel parameter : tool.parameters()) {
            values.add(locals.get(parameter));
        }
        for (ToolModel.Context injected : tool.contexts()) {
            values.add(injected.index(), context);
        }
        functions.gap();
        functions.beginMethod(
                "private static " + members.name(OBJECT) + " " + name,
                members.name(SUPPLIER.with(model.bean())) + " " + source + ", "
                        + members.name(CoreNames.ARGUMENT_READER) + " " + arguments + ", "
                        + members.name(CoreNames.TOOL_CONTEXT) + " " + context,
                " throws " + members.name(EXCEPTION));
        readers.readObject(functions, tool.method() + "Arguments", tool.parameters(), locals, arguments);
        functions.statement(arguments + ".finish()");
        if (!values.isEmpty()) {
            addCheck(arguments, tool.isStatic() ? "" : source + " = ", source, values);
        }
        // A bean is asked for where it is certain that it is called, as that may make it.
        String target = tool.isStatic() ? bean : source + ".get()";
        String call = target + "." + tool.method() + "(" + String.join(", ", values) + ")";
        if (tool.result().isVoid()) {
            functions.statement(call).statement("return " + members.name(CoreNames.TOOL_OUTPUT) + ".DONE");
        } else {
            functions.statement("return " + call);
        }
        functions.end();
    }

    /** Of all tools, as constraints may stand where the compiler does not look: on a method above, or in a file. */
    private void addCheck(String arguments, String assigned, String source, List<String> values) {
        functions.begin("if (" + arguments + ".isToBeChecked())");
        functions.statement(assigned + members.name(CoreNames.ARGUMENT_CHECKS) + ".check(" + arguments + ", " + source
                + ", new " + members.name(OBJECT) + "[] {" + String.join(", ", values) + "})");
        functions.end();
    }
}
