package dev.assistanttools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.elsewhere.Shop;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can't be called is refused when it is registered or, where a bean comes only with the call, when it comes. */
class SuppliedBeanTest {

    /** Stands for Spring's marker of its proxies, which is known by its name. */
    interface SpringProxy {}

    static class Door {

        @AssistantTool
        final String shut() {
            return "shut";
        }

        @AssistantTool
        static final String kind() {
            return "a door";
        }

        @AssistantTool
        String open() {
            return "open";
        }
    }

    static final class DoorProxy extends Door implements SpringProxy {}

    static final class ShopProxy extends Shop implements SpringProxy {}

    static final class ShopBesides extends Shop {}

    static class Store<T> {

        @AssistantTool
        final String keep(@ToolParam(name = "thing") T thing) {
            return "kept " + thing;
        }
    }

    static class Wardrobe extends Store<String> {}

    static final class WardrobeProxy extends Wardrobe implements SpringProxy {}

    private static <T> ToolRegistry supplied(Class<T> type, Supplier<? extends T> bean) {
        return ToolRegistry.builder().reflective(type, bean).build();
    }

    @SuppressWarnings("unchecked") // the mistake that is tested
    private static <T> Supplier<T> lying(@Nullable Object bean) {
        return (Supplier<T>) (Supplier<?>) () -> bean;
    }

    private static @Nullable Object call(ToolRegistry registry, String name) throws Exception {
        return registry.find(name)
                .orElseThrow()
                .call(ArgumentReader.of("{}"), ToolContext.of("call_1", CallScope.none()));
    }

    private static void assertRefused(Object bean, String... parts) {
        assertThatExceptionOfType(ToolRegistrationException.class)
                .isThrownBy(() -> ToolRegistry.builder().reflective(bean))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void refusesAProxyOfWhatNoSubclassCanOverride() {
        assertRefused(new DoorProxy(), "Door.shut() is final", DoorProxy.class.getName(), "Remove 'final'");
    }

    @Test
    void refusesAProxyOfATypeVariablesFinalTool() {
        assertRefused(new WardrobeProxy(), "Store.keep(java.lang.Object) is final");
    }

    @Test
    void refusesAProxyOfWhatASubclassOfAnotherPackageCannotOverride() {
        assertRefused(
                new ShopProxy(),
                "Shop.hours() is package-private",
                "which is of another package or class loader",
                "Make the method public.");
    }

    @Test
    void callsWhatAnotherPackageInheritsWhereThereIsNoProxy() throws Exception {
        ToolRegistry registry = ToolRegistry.of(new ShopBesides());
        assertThat(call(registry, "hours")).isEqualTo("9 to 5");
        assertThat(call(registry, "owner")).isEqualTo("Ann");
    }

    @Test
    void doesNotCallAProxyThatComesLateAndWouldNotPassTheCallOn() throws Exception {
        ToolRegistry registry = supplied(Door.class, DoorProxy::new);
        assertThatIllegalStateException()
                .isThrownBy(() -> call(registry, "shut"))
                .withMessageContainingAll("Door.shut() is final", "would not reach the bean");
        assertThat(call(registry, "open")).isEqualTo("open");
        assertThat(call(registry, "kind")).isEqualTo("a door");
    }

    @Test
    void saysWhichSupplierGaveNoBean() {
        ToolRegistry registry = supplied(Door.class, lying(null));
        assertThatIllegalStateException()
                .isThrownBy(() -> call(registry, "open"))
                .withMessage("The supplier of " + Door.class.getName() + " gave no bean.");
    }

    @Test
    void saysWhichSupplierGaveABeanOfAnotherType() {
        ToolRegistry registry = supplied(Door.class, lying("a window"));
        assertThatIllegalStateException()
                .isThrownBy(() -> call(registry, "open"))
                .withMessage("The supplier of " + Door.class.getName()
                        + " gave a bean of java.lang.String, which is not of that type.");
    }

    @Test
    void aSupplierThatThrowsFailsTheCallAlone() {
        IllegalStateException reason = new IllegalStateException("no request");
        ToolRegistry registry = supplied(Door.class, () -> {
            throw reason;
        });
        assertThat(ToolDispatcher.of(registry).dispatch(new ToolCall("call_1", "open", "{}")))
                .isInstanceOfSatisfying(ToolCallResult.Failed.class, failed -> {
                    assertThat(failed.cause()).isSameAs(reason);
                    assertThat(failed.output()).startsWith("The tool failed.");
                });
    }
}
