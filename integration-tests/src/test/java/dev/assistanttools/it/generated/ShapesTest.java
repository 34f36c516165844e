package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.registry.ToolRegistrationException;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCallResult;
import org.junit.jupiter.api.Test;

/** Inherited tools with resolved types, and types that contain themselves. */
class ShapesTest {

    private static final String PAGE = """
            {"page":{"items":[{"number":"A1","amount":3}],"best":{"number":"A2","amount":4}}}""";

    private final Calls trees = Calls.of(new TreeTools());

    @Test
    void inheritedToolsHaveTheTypesOfTheirSubclass() {
        OrderRepository orders = new OrderRepository();
        Calls calls = Calls.of(orders);

        assertThat(calls.output("find", "{\"id\":9007199254740993}")).isEqualTo("Long 9007199254740993");
        assertThat(calls.output("save", PAGE)).isEqualTo("2");
        assertThat(orders.kept).contains(new OrderRepository.Order("A2", 4));
        assertThat(calls.output("count", "{}")).isEqualTo("2");
    }

    @Test
    void argumentsOfInheritedToolsAreChecked() {
        assertThat(Calls.of(new OrderRepository()).mistakes("save", PAGE.replace("3", "\"three\"")))
                .containsExactly("/page/items/0/amount");
    }

    @Test
    void furtherSubclassesInheritThem() {
        assertThat(Calls.of(new OrderRepository.Special()).output("find", "{\"id\":1}"))
                .isEqualTo("Long 1");
    }

    @Test
    void aClassWithoutANameForItsTypesIsRefused() {
        Object anonymous = new Repository<String, Integer>() {};

        assertThatThrownBy(() -> ToolRegistry.of(anonymous))
                .isInstanceOf(ToolRegistrationException.class)
                .hasMessageContaining("Repository.find(java.lang.Object)")
                .hasMessageContaining("class Orders extends Repository<Order>");
    }

    @Test
    void aTypeMayContainItself() {
        assertThat(trees.output(
                        "print_tree",
                        "{\"tree\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]},\"second\":null}"))
                .isEqualTo("Tree[name=a, children=[Tree[name=b, children=[]]]] null");
        assertThat(trees.output("print_tree_loosely", "{}")).isEqualTo("Optional.empty");
    }

    @Test
    void typesMayContainEachOther() {
        String employee = "{\"name\":\"x\",\"department\":{\"head\":{\"name\":\"y\"}}}";

        assertThat(trees.output(
                        "print_employee", "{\"employee\":" + employee + ",\"department\":{\"head\":" + employee + "}}"))
                .startsWith("Employee[name=x, department=Department[head=Employee[name=y, department=null]");
    }

    @Test
    void aGenericTypeMayContainItselfWithOtherArguments() {
        assertThat(trees.output(
                        "print_pair",
                        "{\"pair\":{\"left\":\"a\",\"right\":[1],\"swapped\":{\"left\":[2],\"right\":\"b\"}}}"))
                .isEqualTo("Pair[left=a, right=[1], swapped=Pair[left=[2], right=b, swapped=null]]");
    }

    @Test
    void mistakesDeepInsideHaveTheirPlace() {
        assertThat(trees.mistakes(
                        "print_tree",
                        "{\"tree\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[{\"name\":[]}]}]}}"))
                .containsExactlyInAnyOrder("/tree/children/0/children/0/name", "/tree/children/0/children/0/children");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String endless = "{\"name\":\"a\",\"children\":[".repeat(50_000);

        assertThat(trees.result("print_tree", "{\"tree\":" + endless)).isInstanceOf(ToolCallResult.Rejected.class);
    }
}
