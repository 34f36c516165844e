package dev.assistanttools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolContext;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parameters have no names here but those that annotations give: core is compiled without {@code -parameters}. */
class ReflectiveToolsetsTest {

    record Place(String name, Optional<String> country) {}

    static class Guide {

        int visits;

        @AssistantTool(description = "Describes a place.")
        String describe(@ToolParam(name = "place", description = "where") Place place) {
            visits++;
            return place + " " + visits;
        }

        @AssistantTool
        static int twice(@ToolParam(name = "number") int number) throws IOException {
            if (number < 0) {
                throw new IOException("negative");
            }
            return 2 * number;
        }
    }

    static final class Substitute extends Guide {

        @Override
        String describe(Place place) {
            return "instead of " + super.describe(place);
        }
    }

    static class Nameless {

        @AssistantTool
        String find(String name, @ToolParam(name = "most") int most) {
            return name + most;
        }
    }

    record Money(long cents) {

        @JsonCreator
        static Money of(long euros) {
            return new Money(euros * 100);
        }
    }

    static class Wrong {

        @SuppressWarnings("unused") // That is what is wrong with it.
        @AssistantTool(name = "no good")
        private String hidden(@ToolParam(name = "a") Stream<String> stream) {
            return "";
        }

        @AssistantTool(strict = Strict.REQUIRED)
        Thread any(@ToolParam(name = "a") Object any, @ToolParam(name = "a") List<Optional<String>> list) {
            throw new AssertionError();
        }

        @AssistantTool
        String defaults(@ToolParam(name = "a", defaultValue = "x") int a, @ToolParam(name = "b") Money money) {
            return "";
        }
    }

    private static String call(ToolRegistry registry, String tool, String arguments) throws Exception {
        return String.valueOf(registry.find(tool)
                .orElseThrow()
                .call(ArgumentReader.of(arguments), ToolContext.of("call_1", CallScope.none())));
    }

    private static ToolRegistry registry(Object bean) {
        return ToolRegistry.builder().reflective(bean).build();
    }

    @Test
    void readsABeanThatTheProcessorNeverSaw() throws Exception {
        ToolRegistry registry = registry(new Guide());

        assertThat(registry.find("describe").orElseThrow().definition().schema().json())
                .isEqualTo("""
                {"type":"object","properties":{"place":{"type":"object","description":"where","properties":\
                {"name":{"type":"string"},"country":{"type":["string","null"]}},"required":["name","country"],\
                "additionalProperties":false}},"required":["place"],"additionalProperties":false}""");
        assertThat(call(registry, "describe", "{\"place\":{\"name\":\"Nome\"}}"))
                .isEqualTo("Place[name=Nome, country=Optional.empty] 1");
        assertThat(call(registry, "twice", "{\"number\":\"21\"}")).isEqualTo("42");
    }

    @Test
    void passesOnWhatTheMethodThrows() {
        ToolRegistry registry = registry(new Guide());

        assertThatThrownBy(() -> call(registry, "twice", "{\"number\":-1}"))
                .isInstanceOf(IOException.class)
                .hasMessage("negative");
    }

    @Test
    void callsTheBeanItselfWhichMayBeAProxyOfTheClassWithTools() throws Exception {
        assertThat(call(registry(new Substitute()), "describe", "{\"place\":{\"name\":\"Nome\"}}"))
                .startsWith("instead of ");
    }

    @Test
    void asksForAScopedBeanOnEachCall() throws Exception {
        ToolRegistry registry =
                ToolRegistry.builder().reflective(Guide.class, Guide::new).build();

        call(registry, "describe", "{\"place\":{\"name\":\"Nome\"}}");
        assertThat(call(registry, "describe", "{\"place\":{\"name\":\"Nome\"}}"))
                .endsWith(" 1");
    }

    @Test
    void namesTheParameterWithoutANameAndBothFixes() {
        assertThatThrownBy(() -> registry(new Nameless()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        Nameless.class.getName(),
                        "parameter 1 of 'find(java.lang.String,int)'",
                        "-parameters",
                        "@ToolParam(name = ...)")
                .hasMessageNotContaining("parameter 2");
    }

    @Test
    void tellsAllMistakesOfAClassAtOnce() {
        assertThatThrownBy(() -> registry(new Wrong()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        "'hidden' is private",
                        "'no good' is not legal",
                        "'java.util.stream.Stream<java.lang.String>'",
                        "'any' can't be strict",
                        "'java.util.Optional<java.lang.String>'",
                        "'java.lang.Thread'",
                        "'a' has the name 'a' on the wire, and so has 'a'",
                        "The default 'x' of 'a'",
                        "parameter 1 of 'of(long)'");
    }

    record Taken(@JsonManagedReference List<Place> places) {}

    static class Lonely {

        @JsonManagedReference
        public @Nullable Place place;
    }

    static class Referring {

        @AssistantTool
        void take(@ToolParam(name = "a") Taken a, @ToolParam(name = "b") Lonely b) {}
    }

    @Test
    void referencesThatCannotBeMadeAreNamed() {
        assertThatThrownBy(() -> registry(new Referring()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        "'Taken.places' has @JsonManagedReference or @JsonBackReference on what its constructor takes",
                        "'Lonely.place' has @JsonManagedReference, but no @JsonBackReference that can be set");
    }

    @Test
    void aClassWithoutAClassFileIsRefusedWithTheReason() throws Exception {
        Constructor<?> guide =
                new ForgetfulLoader().loadClass(Guide.class.getName()).getDeclaredConstructor();
        guide.setAccessible(true);
        Object bean = guide.newInstance();

        assertThatThrownBy(() -> registry(bean))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContaining("The class file of '" + Guide.class.getName() + "' can't be read");
    }

    /** Loads the classes of this test, and can't say from where. */
    private static final class ForgetfulLoader extends ClassLoader {

        ForgetfulLoader() {
            super(ForgetfulLoader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ReflectiveToolsetsTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (var in = Guide.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            return null;
        }
    }

    @Test
    void aBeanWithoutToolsIsNamed() {
        assertThatThrownBy(() -> registry(new Object() {}))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContaining("has no tools");
    }
}
