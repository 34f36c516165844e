package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an incremental build must know: from which class each file comes, and which options change what is written. */
class OriginTest {

    private interface Answer {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private final Map<String, List<String>> origins = new TreeMap<>();

    static List<String> fixtures() {
        return Fixtures.names("good");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachFileComesFromTheOneClassThatItIsNamedAfter(String fixture) {
        Processor processor = recording(new AssistantToolProcessor());

        Compilation compilation = Compilation.of(Fixtures.sources("good/" + fixture), List.of(processor));

        assertThat(origins).hasSameSizeAs(compilation.generated());
        assertThat(origins)
                .allSatisfy((file, elements) -> assertThat(elements)
                        .singleElement()
                        .satisfies(origin -> assertThat(file)
                                .isIn(
                                        origin + CoreNames.TOOLSET_SUFFIX,
                                        origin + CoreNames.SOURCE_NOTES_SUFFIX,
                                        CoreNames.FRAGMENT_FOLDER + origin + ".json",
                                        CoreNames.NATIVE_IMAGE_FOLDER + origin + "/reachability-metadata.json")));
    }

    @Test
    void everyOptionIsDeclared() throws IOException {
        Set<String> options = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/assistanttools/processor"))) {
            files.forEach(file -> options.addAll(Pattern.compile("\"(assistanttools[.][a-z]+)\"")
                    .matcher(Fixtures.read(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList()));
        }

        assertThat(new AssistantToolProcessor().getSupportedOptions()).containsExactlyInAnyOrderElementsOf(options);
    }

    private Processor recording(Processor processor) {
        return proxy(Processor.class, (method, arguments) -> {
            if (method.getName().equals("init")) {
                arguments[0] = recording((ProcessingEnvironment) arguments[0]);
            }
            return method.invoke(processor, arguments);
        });
    }

    private ProcessingEnvironment recording(ProcessingEnvironment environment) {
        Filer filer = proxy(Filer.class, (method, arguments) -> {
            if (method.getName().startsWith("create")) {
                String name = method.getName().equals("createResource")
                        ? (arguments[1] + "." + arguments[2]).replaceFirst("^[.]", "")
                        : arguments[0].toString();
                origins.put(
                        name,
                        Stream.of((Element[]) arguments[arguments.length - 1])
                                .map(element -> binaryName(element, environment))
                                .collect(Collectors.toList()));
            }
            return method.invoke(environment.getFiler(), arguments);
        });
        return proxy(
                ProcessingEnvironment.class,
                (method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments));
    }

    private static String binaryName(Element element, ProcessingEnvironment environment) {
        return environment
                .getElementUtils()
                .getBinaryName((javax.lang.model.element.TypeElement) element)
                .toString();
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answer.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
