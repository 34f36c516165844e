package dev.assistanttools.registry.reflect;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.registry.reflect.JavaType.VariableSort;
import dev.assistanttools.tool.ToolContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the tools of a class into models. It judges nothing. */
final class ToolsetReader {

    /** Types of which no instance, whatever its class, is data. */
    private static final List<Class<?>> NOT_DATA = List.of(
            BaseStream.class,
            Iterator.class,
            Thread.class,
            ClassLoader.class,
            Process.class,
            InputStream.class,
            OutputStream.class,
            Reader.class,
            Writer.class);

    private final Class<?> bean;
    private final ClassFiles files;
    private final InheritedTools inherited;
    private final ComponentReader parameters;

    ToolsetReader(Class<?> bean) {
        this.bean = bean;
        this.files = new ClassFiles(bean.getClassLoader());
        this.inherited = new InheritedTools(files);
        this.parameters = new TypeReader(bean, files).components();
    }

    /** The tools that a class declares, or is the first to know the types of. */
    List<ToolModel> tools() {
        return Stream.concat(
                        inherited.declaredBy(bean).stream().filter(method -> !InheritedTools.isOpen(method)),
                        inherited.resolvedBy(bean).stream())
                .map(this::tool)
                .toList();
    }

    /** The signatures of the tools that wait for a subclass which knows their types. */
    List<String> openTools() {
        return inherited.declaredBy(bean).stream()
                .filter(InheritedTools::isOpen)
                .map(method -> Signature.of(method, bean).text())
                .toList();
    }

    /** A supertype that the class gives no type arguments, so that tools in it have no types. */
    Optional<Class<?>> rawSupertype() {
        return inherited.rawSupertype(bean);
    }

    /** The class files that were needed so far. */
    ClassFiles files() {
        return files;
    }

    private ToolModel tool(Method method) {
        AssistantTool said = method.getAnnotation(AssistantTool.class);
        Signature signature = Signature.of(method, bean);
        files.of(method.getDeclaringClass());
        return new ToolModel(
                method,
                signature.text(),
                hiddenIn(method),
                said.name().isEmpty() ? SnakeCase.of(method.getName()) : said.name(),
                said.description().strip(),
                said.strict(),
                said.timeout(),
                said.sequential(),
                IntStream.range(0, method.getParameterCount())
                        .filter(i -> !isContext(method, i))
                        .mapToObj(i -> parameters.parameter(
                                method, i, signature.parameters().get(i)))
                        .toList(),
                IntStream.range(0, method.getParameterCount())
                        .filter(i -> isContext(method, i))
                        .boxed()
                        .toList(),
                signature.result(),
                resultProblem(signature.result()));
    }

    static boolean isContext(Method method, int index) {
        return method.getParameterTypes()[index] == ToolContext.class;
    }

    private Optional<String> hiddenIn(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        boolean isVisible = Modifier.isPublic(method.getModifiers()) || Declaration.isBeside(declaring, bean);
        return isVisible ? Optional.empty() : Optional.of(declaring.getName());
    }

    private static Optional<Problem> resultProblem(JavaType type) {
        if (type.mentions(VariableSort.ANY)) {
            return Optional.of(Problem.TYPE_VARIABLE);
        }
        return isData(ResultForms.unpacked(type)) ? Optional.empty() : Optional.of(Problem.UNSUPPORTED_RESULT);
    }

    /** A list of streams is no more data than a stream, and one of futures is never awaited. */
    private static boolean isData(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return isData(array.component());
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return wildcard.bound() == null || wildcard.isSuper() || isData(wildcard.bound());
        }
        Class<?> erased = type.erased();
        return !erased.isAnnotationPresent(FunctionalInterface.class)
                && !ResultForms.isAwaited(erased)
                && NOT_DATA.stream().noneMatch(known -> known.isAssignableFrom(erased))
                && (!(type instanceof JavaType.Declared declared)
                        || declared.arguments().stream().allMatch(ToolsetReader::isData));
    }
}
