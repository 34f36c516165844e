package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.ToolModel.Strictness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class that declares tools into a model. It judges nothing. */
final class ToolsetReader {

    /** Marks generated code for other tools. */
    static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final Types types;
    private final Sources sources;
    private final ResultReader results = new ResultReader();
    private final Map<String, Optional<ClassName>> generatedByModule = new HashMap<>();

    ToolsetReader(Elements elements, Types types, Sources sources) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
    }

    /**
     * Reads a class that declares tools, or is the first to know the types of those it inherits.
     *
     * @throws SchemaReader.UnresolvedTypeException if a type in a tool is not resolved (yet)
     */
    ToolsetModel read(TypeElement bean, InheritedTools inherited) {
        ComponentReader parameters = new SchemaReader(elements, types, sources, bean).components();
        ResultTypes resultTypes = new ResultTypes(elements, types, bean);
        List<ExecutableElement> declared = InheritedTools.declaredBy(bean);
        List<ToolModel> tools = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (ExecutableElement method : declared) {
            if (InheritedTools.isOpen(method, bean)) {
                open.add(signature(method, (ExecutableType) method.asType()));
            } else {
                tools.add(tool(bean, method, inherited.signature(method, bean), parameters, resultTypes));
            }
        }
        for (ExecutableElement method : inherited.resolvedBy(bean)) {
            tools.add(tool(bean, method, inherited.signature(method, bean), parameters, resultTypes));
        }
        return new ToolsetModel(
                ClassName.of(bean),
                Place.of(bean),
                privateClass(bean),
                generated(bean),
                Optional.ofNullable(inherited.rawSupertype(bean))
                        .map(type -> type.getQualifiedName().toString()),
                open,
                MutableFields.of(bean, types),
                tools);
    }

    private ToolModel tool(
            TypeElement bean,
            ExecutableElement method,
            ExecutableType signature,
            ComponentReader parameters,
            ResultTypes resultTypes) {
        Javadoc doc = sources.javadoc(method);
        Optional<Said> name = said(method, "name");
        Optional<Said> description = said(method, "description");
        Optional<Said> strict = said(method, "strict");
        List<ParameterModel> models = new ArrayList<>();
        List<ToolModel.Context> contexts = new ArrayList<>();
        String methodName = method.getSimpleName().toString();
        boolean isHere = parameters.isInFile(Mirrors.declaring(method));
        Place place = isHere ? Place.of(method) : Place.of(bean);
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            if (isContext(parameter)) {
                contexts.add(new ToolModel.Context(i, isHere ? Place.of(parameter) : place));
            } else {
                models.add(parameters.parameter(parameter, parameterType(method, signature, i), doc, place, isHere));
            }
        }
        return new ToolModel(
                methodName,
                signature(method, signature),
                place,
                method.getModifiers().contains(Modifier.PRIVATE),
                hiddenIn(method, bean),
                method.getModifiers().contains(Modifier.STATIC),
                name.map(Said::text).orElse(SnakeCase.of(methodName)),
                isHere ? name.map(Said::place).orElse(place) : place,
                description.map(said -> said.text().strip()).orElse(doc.main()),
                isHere ? description.map(Said::place).orElse(place) : place,
                strict.map(said -> Strictness.valueOf(said.text())).orElse(Strictness.AUTO),
                isHere ? strict.map(Said::place).orElse(place) : place,
                traits(method, place, isHere),
                models,
                contexts,
                results.read(signature.getReturnType(), resultTypes));
    }

    private static TraitsModel traits(ExecutableElement method, Place place, boolean isHere) {
        Optional<Said> timeout = said(method, "timeout");
        return new TraitsModel(
                timeout.map(Said::text),
                isHere ? timeout.map(Said::place).orElse(place) : place,
                said(method, "sequential")
                        .map(said -> said.text().equals("true"))
                        .orElse(false));
    }

    private static boolean isContext(VariableElement parameter) {
        return SchemaReader.className(parameter.asType()).equals(CoreNames.TOOL_CONTEXT.canonicalName());
    }

    /** As it is written where that says it all: a compiler may lose annotations when it replaces type variables. */
    private static TypeMirror parameterType(ExecutableElement method, ExecutableType signature, int index) {
        TypeMirror written = method.getParameters().get(index).asType();
        return ResultReader.mentionsVariable(written)
                ? signature.getParameterTypes().get(index)
                : written;
    }

    private Optional<String> hiddenIn(ExecutableElement method, TypeElement bean) {
        TypeElement declaring = Mirrors.declaring(method);
        boolean isVisible = method.getModifiers().contains(Modifier.PUBLIC)
                || elements.getPackageOf(declaring).equals(elements.getPackageOf(bean));
        return isVisible
                ? Optional.empty()
                : Optional.of(declaring.getQualifiedName().toString());
    }

    private static Optional<Said> said(ExecutableElement method, String attribute) {
        return Annotations.said(List.of(method), CoreNames.ASSISTANT_TOOL.canonicalName(), attribute);
    }

    private String signature(ExecutableElement method, ExecutableType signature) {
        StringBuilder text = new StringBuilder(method.getSimpleName()).append('(');
        String separator = "";
        for (TypeMirror parameter : signature.getParameterTypes()) {
            text.append(separator).append(erasedName(parameter));
            separator = ",";
        }
        return text.append(')').toString();
    }

    /** The name that {@code Class.getTypeName()} has for the erased type. */
    private String erasedName(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return SchemaReader.typeText(type);
        }
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType array) {
            return erasedName(array.getComponentType()) + "[]";
        }
        return erased.getKind() == TypeKind.DECLARED
                ? elements.getBinaryName(Mirrors.elementOf(erased)).toString()
                : SchemaReader.typeText(erased);
    }

    private static Optional<String> privateClass(TypeElement bean) {
        for (TypeElement type : ComponentReader.typesAround(bean)) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(type.getSimpleName().toString());
            }
        }
        return Optional.empty();
    }

    /** The annotation is in a module of its own, which a named module may not read. */
    private Optional<ClassName> generated(TypeElement bean) {
        ModuleElement module = elements.getModuleOf(bean);
        return generatedByModule.computeIfAbsent(
                String.valueOf(module),
                name -> Optional.ofNullable(elements.getTypeElement(module, GENERATED))
                        .map(ClassName::of));
    }
}
