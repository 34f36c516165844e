package dev.assistanttools.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.impl.ClassNameIdResolver;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types of several classes that the compiler refuses, which are refused when their tools are registered, too. */
class ReflectiveVariantsTest {

    interface Open {}

    sealed interface Loop {}

    record Again(Loop loop) implements Loop {}

    sealed interface Same {}

    @JsonTypeName("one")
    record First(int a) implements Same {}

    @JsonTypeName("one")
    record Second(int b) implements Same {}

    sealed interface Taken {}

    record Typed(@ToolParam(name = "type") String form) implements Taken {}

    record Untyped() implements Taken {}

    sealed interface Mixed {}

    record Text(@JsonValue String text) implements Mixed {}

    static final class Hidden implements Mixed {

        private int kept;

        int kept() {
            return kept++;
        }
    }

    record Waiting(Thread thread) implements Mixed {}

    sealed interface Generic<T> {}

    record Counted(int number) implements Generic<Integer> {}

    static class Unfollowed {

        @AssistantTool
        void take(
                @ToolParam(name = "open") Open open,
                @ToolParam(name = "loop") Loop loop,
                @ToolParam(name = "none") Generic<String> none,
                @ToolParam(name = "mixed") List<Mixed> mixed) {}
    }

    static class Unclear {

        @AssistantTool
        void take(@ToolParam(name = "same") Same same, @ToolParam(name = "taken") Taken taken) {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    sealed interface Around {}

    record Inside(int a) implements Around {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    @JsonSubTypes(@JsonSubTypes.Type(Named.class))
    interface ByClass {}

    record Named(int a) implements ByClass {}

    @JsonTypeIdResolver(ClassNameIdResolver.class)
    sealed interface Resolved {}

    record Known(int a) implements Resolved {}

    record Holder(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Same same) {}

    static class OtherForms {

        @AssistantTool
        void take(
                @ToolParam(name = "around") Around around,
                @ToolParam(name = "byClass") ByClass byClass,
                @ToolParam(name = "resolved") Resolved resolved,
                @ToolParam(name = "holder") Holder holder) {}
    }

    @JsonSubTypes({@JsonSubTypes.Type(Here.class), @JsonSubTypes.Type(Gone.class)})
    interface Listed {}

    record Here(int a) implements Listed {}

    record Gone(int a) implements Listed {}

    static class Incomplete {

        @AssistantTool
        void take(@ToolParam(name = "listed") Listed listed) {}
    }

    /** Loads the classes of this test but one, as if a jar were missing. */
    private static final class IncompleteLoader extends ClassLoader {

        IncompleteLoader() {
            super(IncompleteLoader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ReflectiveVariantsTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null || name.equals(Gone.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void aListedClassThatIsNotThereIsNamed() throws Exception {
        Constructor<?> constructor =
                new IncompleteLoader().loadClass(Incomplete.class.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();

        assertThatThrownBy(() -> register(bean))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContaining("The class file of '" + Gone.class.getCanonicalName() + "' can't be read");
    }

    @Test
    void classesThatCannotBeReadAreNamed() {
        assertThatThrownBy(() -> register(new Unfollowed()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        "Open' of 'open' is abstract",
                        "Loop' of 'Again.loop' must contain itself",
                        "Generic<java.lang.String>' of 'none' is abstract",
                        "'mixed' has a class that is read as another value",
                        "Hidden' of 'mixed' has no components",
                        "'java.lang.Thread' of 'Waiting.thread' can't be read");
    }

    @Test
    void classesThatCannotBeToldApartAreNamed() {
        assertThatThrownBy(() -> register(new Unclear()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        "First' and '" + Second.class.getCanonicalName() + "' among those of 'same' have the same name",
                        "'Typed.form' has the name 'type' on the wire, which is the property that tells the classes of '"
                                + Taken.class.getCanonicalName() + "' apart");
    }

    @Test
    void annotationsThatAreNotFollowedAreNamed() {
        assertThatThrownBy(() -> register(new OtherForms()))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContainingAll(
                        "'around' has @JsonTypeInfo(include = WRAPPER_OBJECT)",
                        "'byClass' has @JsonTypeInfo(use = CLASS)",
                        "'resolved' has @JsonTypeIdResolver",
                        "'Holder.same' has a @JsonTypeInfo or @JsonSubTypes of its own");
    }

    private static void register(Object bean) {
        ToolRegistry.builder().reflective(bean).build();
    }
}
