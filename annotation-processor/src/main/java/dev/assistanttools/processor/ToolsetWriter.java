package dev.assistanttools.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the source of a toolset class. One instance writes one class. */
final class ToolsetWriter {

    /** What a compiler or checker could say of code that follows from the bean's own declarations. */
    private static final List<String> SUPPRESSED =
            List.of("NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked");

    private final ToolsetModel model;
    private final List<WrittenTool> tools;
    private final ClassName toolset;
    private final ToolsetMembers members;
    private final ArgumentReaderWriter readers;
    private final List<CodeBlock> bindings = new ArrayList<>();

    private ToolsetWriter(ToolsetModel model, List<WrittenTool> tools) {
        this.model = model;
        this.tools = tools;
        this.toolset = model.toolset();
        this.members = new ToolsetMembers(toolset);
        this.readers = new ArgumentReaderWriter(members);
        List.of(
                        "beanType",
                        "bindings",
                        "openTools",
                        "getClass",
                        "hashCode",
                        "equals",
                        "toString",
                        "notify",
                        "notifyAll",
                        "wait",
                        "clone",
                        "finalize")
                .forEach(members::newMethodName);
        members.newConstantName(model.bean().topLevelClassName().simpleName());
        model.tools().forEach(tool -> readers.reserveNames(tool.parameters()));
    }

    /** The source of the class for a model without errors. */
    static String write(ToolsetModel model, List<WrittenTool> tools) {
        return new ToolsetWriter(model, tools).file().toString();
    }

    private JavaFile file() {
        TypeSpec.Builder type = TypeSpec.classBuilder(toolset)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(CoreNames.GENERATED_TOOLSET, model.bean()))
                .addJavadoc("The tools of {@link $T}.\n", model.bean());
        addAnnotations(type);
        List<MethodSpec> functions = new ArrayList<>();
        for (WrittenTool written : tools) {
            ToolModel tool = written.tool();
            String definition = members.newConstantName(ToolsetMembers.constantCase(tool.method()));
            String function = members.newMethodName(tool.method());
            type.addField(ToolsetMembers.constant(CoreNames.TOOL_DEFINITION, definition, definition(written)));
            bindings.add(CodeBlock.of(
                    "new $T<>($N, $L, $T::$N)",
                    CoreNames.TOOL_BINDING,
                    definition,
                    JavaLiteral.of(tool.signature()),
                    toolset,
                    function));
            functions.add(function(tool, function));
        }
        addAccess(type);
        type.addMethods(functions);
        members.addTo(type);
        // java.lang is imported too, because the bean's package may have a class called String.
        return JavaFile.builder(toolset.packageName(), type.build())
                .addFileComment("Generated from $L; changes are lost.", model.binaryName())
                .indent("    ")
                .build();
    }

    private void addAnnotations(TypeSpec.Builder type) {
        model.generatedAnnotation()
                .ifPresent(generated -> type.addAnnotation(AnnotationSpec.builder(generated)
                        .addMember("value", "$S", AssistantToolProcessor.class.getName())
                        .build()));
        CodeBlock warnings = SUPPRESSED.stream()
                .map(warning -> CodeBlock.of("$S", warning))
                .collect(CodeBlock.joining(", ", "{", "}"));
        type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings)
                .build());
    }

    private static CodeBlock definition(WrittenTool written) {
        return CodeBlock.of(
                "new $T($>$>\n$L,\n$L,\nnew $T($L),\n$L$<$<)",
                CoreNames.TOOL_DEFINITION,
                JavaLiteral.of(written.tool().name()),
                JavaLiteral.of(written.tool().description()),
                CoreNames.TOOL_SCHEMA,
                JavaLiteral.of(written.schema()),
                written.isStrict());
    }

    private void addAccess(TypeSpec.Builder type) {
        TypeName binding = ParameterizedTypeName.get(CoreNames.TOOL_BINDING, model.bean());
        type.addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Made once, when the tools are registered.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(MethodSpec.methodBuilder("beanType")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), model.bean()))
                        .addStatement("return $T.class", model.bean())
                        .build())
                .addMethod(MethodSpec.methodBuilder("bindings")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(List.class), binding))
                        .addStatement("return $T.of($L)", List.class, onLines(bindings))
                        .build());
        if (!model.openTools().isEmpty()) {
            List<CodeBlock> signatures =
                    model.openTools().stream().map(JavaLiteral::of).toList();
            type.addMethod(MethodSpec.methodBuilder("openTools")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(ParameterizedTypeName.get(List.class, String.class))
                    .addStatement("return $T.of($L)", List.class, onLines(signatures))
                    .build());
        }
    }

    private static CodeBlock onLines(List<CodeBlock> values) {
        return values.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n$L", CodeBlock.join(values, ",\n"));
    }

    private MethodSpec function(ToolModel tool, String name) {
        ScopeNames locals = readers.locals(tool.parameters(), model.bean());
        String bean = locals.newName("bean");
        String arguments = locals.newName("arguments");
        String context = locals.newName("context");
        List<String> values =
                new ArrayList<>(tool.parameters().stream().map(locals::get).toList());
        tool.contexts().forEach(injected -> values.add(injected.index(), context));
        CodeBlock target = tool.isStatic() ? CodeBlock.of("$T", model.bean()) : CodeBlock.of("$N", bean);
        CodeBlock call = CodeBlock.of("$L.$N($L)", target, tool.method(), String.join(", ", values));
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Object.class)
                .addParameter(model.bean(), bean)
                .addParameter(CoreNames.ARGUMENT_READER, arguments)
                .addParameter(CoreNames.TOOL_CONTEXT, context)
                .addException(Exception.class)
                .addCode(readers.readObject(tool.method() + "Arguments", tool.parameters(), locals, arguments))
                .addStatement("$N.finish()", arguments);
        if (tool.result().isVoid()) {
            return method.addStatement(call)
                    .addStatement("return $T.DONE", CoreNames.TOOL_OUTPUT)
                    .build();
        }
        return method.addStatement("return $L", call).build();
    }
}
