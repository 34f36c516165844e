package dev.assistanttools.registry;

import static dev.assistanttools.registry.TestTools.assertRefused;
import static dev.assistanttools.registry.TestTools.binding;
import static dev.assistanttools.registry.TestTools.call;
import static dev.assistanttools.registry.TestTools.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.MockMakers;
import org.mockito.Mockito;

/** Beans that others were made to stand for, and what of their tools still comes through. */
class ProxiedBeansTest {

    /** Stands for Spring's marker of its proxies, which is known by its name. */
    interface SpringProxy {}

    /** Has a tool that no proxy can stand for. */
    public static class Closed {

        @AssistantTool
        public final String shut() {
            return "";
        }
    }

    /** As generated. */
    public static final class Closed_Toolset implements GeneratedToolset<Closed> {

        @Override
        public Class<Closed> beanType() {
            return Closed.class;
        }

        @Override
        public List<ToolBinding<Closed>> bindings() {
            return List.of(binding(
                    "shut", "shut()", (bean, arguments, context) -> bean.get().shut()));
        }
    }

    static final class ClosedProxy extends Closed implements SpringProxy {}

    static final class ClockProxy extends ToolRegistryTest.Clock implements SpringProxy {}

    @Test
    void callsTheOverridingMethodOfASubclassThatWasMadeAtRunTime() throws Exception {
        ToolRegistryTest.Clock mock = Mockito.mock(
                ToolRegistryTest.Clock.class, Mockito.withSettings().mockMaker(MockMakers.SUBCLASS));
        Mockito.when(mock.time()).thenReturn("mocked");
        assertThat(mock.getClass()).isNotEqualTo(ToolRegistryTest.Clock.class);
        assertThat(call(ToolRegistry.of(mock), "time")).isEqualTo("mocked");
    }

    @Test
    void findsTheToolsOfTheInterfacesOfAJdkProxy() throws Exception {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ToolRegistryTest.Named.class},
                (self, method, arguments) -> "by proxy");
        assertThat(call(ToolRegistry.of(proxy), "name")).isEqualTo("by proxy");
    }

    @Test
    void refusesAJdkProxyWhoseInterfacesHaveNoTools() {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (self, method, arguments) -> null);
        assertRefused(() -> ToolRegistry.of(proxy), "JDK proxy", "java.lang.Runnable", "proxied by class");
    }

    @Test
    void refusesAFinalToolOfAProxiedBean() {
        assertThat(names(ToolRegistry.of(new Closed()))).containsExactly("shut");
        assertThat(names(ToolRegistry.of(new ClockProxy()))).containsExactly("day", "time");
        assertRefused(() -> ToolRegistry.of(new ClosedProxy()), "Closed.shut() is final", "Remove 'final'");
    }
}
