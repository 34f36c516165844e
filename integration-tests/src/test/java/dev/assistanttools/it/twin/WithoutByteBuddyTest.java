package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistrationException;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What happens where ByteBuddy is not on the class path: nothing to those who don't need it, and else a sentence that says so. */
class WithoutByteBuddyTest {

    /** Loads this project's classes anew, and knows no ByteBuddy; nor one other class. */
    private static ReloadedClasses without(String hidden) {
        return new ReloadedClasses(
                "dev.assistanttools.", name -> name.startsWith("net.bytebuddy.") || name.equals(hidden));
    }

    private static String said(Class<? extends Callable<?>> program) throws Exception {
        String toolset = program == Reflective.class ? BindingRows.class.getName() + "_Toolset" : "none";
        Class<?> there = without(toolset).loadClass(program.getName());
        Constructor<?> constructor = there.getDeclaredConstructor();
        constructor.setAccessible(true);
        return String.valueOf(((Callable<?>) constructor.newInstance()).call());
    }

    private static String output(ToolDispatcher dispatcher, String tool, String arguments) {
        return dispatcher
                .dispatch(new ToolCall("call_1", tool, arguments.replace('\'', '"')))
                .output();
    }

    static final class Generated implements Callable<String> {

        @Override
        public String call() {
            ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new BindingRows(new ArrayList<>())));
            return output(dispatcher, "integer", "{'value':3}");
        }
    }

    static final class Reflective implements Callable<String> {

        @Override
        public String call() {
            try {
                ToolRegistry.builder().reflective(new BindingRows(new ArrayList<>()));
                return "registered";
            } catch (ToolRegistrationException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    static final class Validated implements Callable<String> {

        @Override
        public String call() {
            ToolRegistry tools = ToolRegistry.of(new ConstrainedRows(new ArrayList<>()));
            try {
                ToolDispatcher.builder(tools)
                        .validator(ValidatorOfTests.ENGLISH)
                        .build();
                return "built";
            } catch (ToolRegistrationException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    static final class RefusedByAProxy implements Callable<String> {

        @Override
        public String call() {
            ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new ConstrainedRows(new ArrayList<>())));
            return output(dispatcher, "later", "{'how_often':0}");
        }
    }

    @Test
    void generatedToolsAreCalled() throws Exception {
        assertThat(said(Generated.class)).isEqualTo("3");
    }

    @Test
    void readingAClassAtRunTimeSaysWhatIsMissing() throws Exception {
        assertThat(said(Reflective.class))
                .contains("were not generated, and reading them at run time needs ByteBuddy: add"
                        + " net.bytebuddy:byte-buddy, or compile the class with the annotation processor.");
    }

    @Test
    void aValidatorSaysWhatIsMissingAtTheStart() throws Exception {
        assertThat(said(Validated.class))
                .contains("can't be checked by a validator: reading their constraints needs ByteBuddy. Add"
                        + " net.bytebuddy:byte-buddy, or build the dispatcher without a validator.");
    }

    @Test
    void whatAProxyRefusesIsShownWithoutItsPlace() throws Exception {
        assertThat(said(RefusedByAProxy.class))
                .isEqualTo("The tool refused its values: must be greater than or equal to 1");
    }
}
