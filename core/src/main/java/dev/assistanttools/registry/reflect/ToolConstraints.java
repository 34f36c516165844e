package dev.assistanttools.registry.reflect;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.spi.ArgumentCheck;
import dev.assistanttools.tool.ArgumentProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Jakarta Validation's annotations demand of the arguments of one tool, and where on the wire a violation of it is. The method
 * is looked up once. Thread-safe.
 */
public final class ToolConstraints {

    private final Method method;

    /** Those that the model sends, by index among all parameters; null for a context. */
    private final List<@Nullable Parameter> parameters;

    /**
     * A parameter that the model sends.
     *
     * @param pointer where it is on the wire
     * @param type what it is there
     */
    private record Parameter(String pointer, SchemaNode type) {}

    private ToolConstraints(Method method, List<@Nullable Parameter> parameters) {
        this.method = method;
        this.parameters = parameters;
    }

    /**
     * The constraints of a tool.
     *
     * @param declaring the class whose toolset has it
     * @param signature the method's name and erased parameter types
     * @param names of the parameters on the wire, in order
     * @return empty if there is no such method
     */
    public static Optional<ToolConstraints> of(Class<?> declaring, String signature, List<String> names) {
        ClassFiles files = new ClassFiles(declaring.getClassLoader());
        InheritedTools tools = new InheritedTools(files);
        return Stream.concat(tools.declaredBy(declaring).stream(), tools.resolvedBy(declaring).stream())
                .filter(method -> Signature.of(method, declaring).text().equals(signature))
                .findFirst()
                .map(method -> new ToolConstraints(method, parameters(method, declaring, files, names)));
    }

    private static List<@Nullable Parameter> parameters(
            Method method, Class<?> declaring, ClassFiles files, List<String> names) {
        TypeReader types = new TypeReader(declaring, files);
        List<JavaType> all = Signature.of(method, declaring).parameters();
        List<@Nullable Parameter> parameters = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean isSent = !ToolsetReader.isContext(method, i) && sent < names.size();
            parameters.add(
                    isSent
                            ? new Parameter(
                                    JsonPointer.step(names.get(sent++)),
                                    types.read(
                                                    all.get(i),
                                                    List.of(types.components().declaration(method, i)),
                                                    method)
                                            .schema())
                            : null);
        }
        return parameters;
    }

    /** A check of all constraints by a validator; empty if there are none. */
    public Optional<ArgumentCheck> checkBy(Validator validator) {
        HeldConstraints held = new HeldConstraints(validator);
        boolean isHeld = parameters.stream().anyMatch(parameter -> parameter != null && held.areIn(parameter.type()));
        ParameterConstraints own = ParameterConstraints.of(method, validator);
        if (!isHeld && own == ParameterConstraints.NONE) {
            return Optional.empty();
        }
        return Optional.of((bean, values) -> {
            List<ArgumentProblem> problems = new ArrayList<>();
            for (int i = 0; isHeld && i < values.length; i++) {
                Parameter parameter = parameters.get(i);
                if (parameter != null) {
                    held.addProblems(parameter.pointer(), parameter.type(), values[i], problems);
                }
            }
            if (own.areToBeAsked(!problems.isEmpty())) {
                validator
                        .forExecutables()
                        .validateParameters(bean.get(), method, values)
                        .forEach(violation -> problems.add(problem(violation)));
            }
            return sorted(problems);
        });
    }

    /** Cascades and the walk through what is held find some twice. */
    private static List<ArgumentProblem> sorted(List<ArgumentProblem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(ArgumentProblem::pointer).thenComparing(ArgumentProblem::message))
                .toList();
    }

    /** What a proxy found to be wrong with the arguments; empty if it is not with the arguments of this tool alone. */
    public Optional<List<ArgumentProblem>> problems(ConstraintViolationException thrown) {
        boolean isOfArguments = !thrown.getConstraintViolations().isEmpty()
                && thrown.getConstraintViolations().stream().allMatch(this::isOfArguments);
        return isOfArguments
                ? Optional.of(sorted(thrown.getConstraintViolations().stream()
                        .map(this::problem)
                        .toList()))
                : Optional.empty();
    }

    /** The messages alone: where they are is in Java's names. */
    public static List<String> messages(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(ToolConstraints::message)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isOfArguments(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        return nodes.size() > 1
                && nodes.get(0) instanceof Path.MethodNode called
                && called.getName().equals(method.getName())
                && called.getParameterTypes().equals(List.of(method.getParameterTypes()))
                && (nodes.get(1) instanceof Path.ParameterNode || nodes.get(1) instanceof Path.CrossParameterNode);
    }

    private ArgumentProblem problem(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        Parameter parameter =
                nodes.get(1) instanceof Path.ParameterNode node ? parameters.get(node.getParameterIndex()) : null;
        return parameter == null
                ? new ArgumentProblem("", message(violation))
                : new WirePath(parameter.pointer(), parameter.type())
                        .follow(nodes.subList(2, nodes.size()))
                        .problem(message(violation));
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }

    /** What the constraint's author wrote for its users. */
    static String message(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return message == null || message.isBlank() ? "the value is not valid" : message;
    }
}
