// Generated from shapes.Trees; changes are lost.
package shapes;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Trees}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Trees_Toolset implements GeneratedToolset<Trees> {
    private static final ToolDefinition FOUND = new ToolDefinition(
            "found",
            "The inner one only.",
            new ToolSchema("""
            {"type":"object","properties":{"department":{"$ref":"#/$defs/Department"}},"required":["department"],\
            "additionalProperties":false,"$defs":{"Department":{"type":"object","properties":{"head":{"type":"object",\
            "properties":{"name":{"type":"string"},"department":{"anyOf":[{"$ref":"#/$defs/Department"},\
            {"type":"null"}]}},"required":["name","department"],"additionalProperties":false},"others":{"type":"array",\
            "items":{"type":"object","properties":{"name":{"type":"string"},\
            "department":{"anyOf":[{"$ref":"#/$defs/Department"},{"type":"null"}]}},"required":["name","department"],\
            "additionalProperties":false}}},"required":["head","others"],"additionalProperties":false}}}"""),
            true);

    private static final ToolDefinition HIRE = new ToolDefinition(
            "hire",
            "Each in the other.",
            new ToolSchema("""
            {"type":"object","properties":{"employee":{"$ref":"#/$defs/Employee"},\
            "department":{"$ref":"#/$defs/Department"}},"required":["employee","department"],"additionalProperties":false,\
            "$defs":{"Employee":{"type":"object","properties":{"name":{"type":"string"},\
            "department":{"anyOf":[{"$ref":"#/$defs/Department"},{"type":"null"}]}},"required":["name","department"],\
            "additionalProperties":false},"Department":{"type":"object","properties":{"head":{"$ref":"#/$defs/Employee"},\
            "others":{"type":"array","items":{"$ref":"#/$defs/Employee"}}},"required":["head","others"],\
            "additionalProperties":false}}}"""),
            true);

    private static final ToolDefinition PAIRS = new ToolDefinition(
            "pairs",
            "Twice generic.",
            new ToolSchema("""
            {"type":"object","properties":{"one":{"$ref":"#/$defs/PairStringInteger"},\
            "other":{"$ref":"#/$defs/PairListTreePairStringInteger"}},"required":["one","other"],\
            "additionalProperties":false,"$defs":{"PairStringInteger":{"type":"object",\
            "properties":{"left":{"type":"string"},"right":{"type":["integer","null"]},\
            "next":{"anyOf":[{"$ref":"#/$defs/PairStringInteger"},{"type":"null"}]}},"required":["left","right","next"],\
            "additionalProperties":false},"Tree":{"type":"object","description":"A tree.",\
            "properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/Tree"}},\
            "parent":{"anyOf":[{"$ref":"#/$defs/Tree"},{"type":"null"}]}},"required":["name","children","parent"],\
            "additionalProperties":false},"PairListTreePairStringInteger":{"type":"object",\
            "properties":{"left":{"type":"array","items":{"$ref":"#/$defs/Tree"}},\
            "right":{"anyOf":[{"$ref":"#/$defs/PairStringInteger"},{"type":"null"}]},\
            "next":{"anyOf":[{"$ref":"#/$defs/PairListTreePairStringInteger"},{"type":"null"}]}},"required":["left",\
            "right","next"],"additionalProperties":false}}}"""),
            true);

    private static final ToolDefinition PLANT = new ToolDefinition(
            "plant",
            "Strict.",
            new ToolSchema("""
            {"type":"object","properties":{"tree":{"description":"with a description","anyOf":[{"$ref":"#/$defs/Tree"}]},\
            "second":{"$ref":"#/$defs/Tree"},"more":{"type":"array","items":{"$ref":"#/$defs/Tree"}},\
            "last":{"anyOf":[{"$ref":"#/$defs/Tree"},{"type":"null"}]}},"required":["tree","second","more","last"],\
            "additionalProperties":false,"$defs":{"Tree":{"type":"object","description":"A tree.",\
            "properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/Tree"}},\
            "parent":{"anyOf":[{"$ref":"#/$defs/Tree"},{"type":"null"}]}},"required":["name","children","parent"],\
            "additionalProperties":false}}}"""),
            true);

    private static final ToolDefinition PLANT_LOOSELY = new ToolDefinition(
            "plant_loosely",
            "Not strict.",
            new ToolSchema("""
            {"type":"object","properties":{"last":{"$ref":"#/$defs/Tree"}},"required":[],"additionalProperties":false,\
            "$defs":{"Tree":{"type":"object","description":"A tree.","properties":{"name":{"type":"string"},\
            "children":{"type":"array","items":{"$ref":"#/$defs/Tree"}},"parent":{"$ref":"#/$defs/Tree"}},\
            "required":["name","children"],"additionalProperties":false}}}"""),
            false);

    private static final ObjectShape FOUND_ARGUMENTS = ObjectShape.empty()
            .required("department");

    private static final ObjectShape DEPARTMENT = ObjectShape.empty()
            .required("head")
            .required("others");

    private static final ObjectShape EMPLOYEE = ObjectShape.empty()
            .required("name")
            .optional("department");

    private static final ObjectShape HIRE_ARGUMENTS = ObjectShape.empty()
            .required("employee")
            .required("department");

    private static final ObjectShape PAIRS_ARGUMENTS = ObjectShape.empty()
            .required("one")
            .required("other");

    private static final ObjectShape PAIR = ObjectShape.empty()
            .required("left")
            .optional("right")
            .optional("next");

    private static final ObjectShape PAIR_ = ObjectShape.empty()
            .required("left")
            .optional("right")
            .optional("next");

    private static final ObjectShape TREE = ObjectShape.empty()
            .required("name")
            .required("children")
            .optional("parent");

    private static final ObjectShape PLANT_ARGUMENTS = ObjectShape.empty()
            .required("tree")
            .required("second")
            .required("more")
            .optional("last");

    private static final ObjectShape PLANT_LOOSELY_ARGUMENTS = ObjectShape.empty()
            .optional("last");

    /**
     * Made once, when the tools are registered.
     */
    public Trees_Toolset() {
    }

    @Override
    public Class<Trees> beanType() {
        return Trees.class;
    }

    @Override
    public List<ToolBinding<Trees>> bindings() {
        return List.of(
                ToolBinding.of(FOUND, "found(shapes.Trees$Department)", this, 0),
                ToolBinding.of(HIRE, "hire(shapes.Trees$Employee,shapes.Trees$Department)", this, 1),
                ToolBinding.of(PAIRS, "pairs(shapes.Trees$Pair,shapes.Trees$Pair)", this, 2),
                ToolBinding.of(PLANT, "plant(shapes.Trees$Tree,shapes.Trees$Tree,java.util.List,shapes.Trees$Tree)", this, 3),
                ToolBinding.of(PLANT_LOOSELY, "plantLoosely(shapes.Trees$Tree)", this, 4));
    }

    @Override
    public Object call(int tool, Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> found(bean, arguments, context);
            case 1 -> hire(bean, arguments, context);
            case 2 -> pairs(bean, arguments, context);
            case 3 -> plant(bean, arguments, context);
            case 4 -> plantLoosely(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object found(Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Trees.Department department = null;
        if (arguments.beginObject(FOUND_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> department = readDepartment(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {department});
        }
        bean.get().found(department);
        return ToolOutput.DONE;
    }

    private static Object hire(Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Trees.Employee employee = null;
        Trees.Department department = null;
        if (arguments.beginObject(HIRE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> employee = readEmployee(arguments);
                    case 1 -> department = readDepartment(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {employee, department});
        }
        bean.get().hire(employee, department);
        return ToolOutput.DONE;
    }

    private static Object pairs(Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Trees.Pair<String, Integer> one = null;
        Trees.Pair<List<Trees.Tree>, Trees.Pair<String, Integer>> other = null;
        if (arguments.beginObject(PAIRS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> one = readPair(arguments);
                    case 1 -> other = readPair_(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {one, other});
        }
        bean.get().pairs(one, other);
        return ToolOutput.DONE;
    }

    private static Object plant(Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Trees.Tree tree = null;
        Trees.Tree second = null;
        List<Trees.Tree> more = null;
        Trees.Tree last = null;
        if (arguments.beginObject(PLANT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> tree = readTree(arguments);
                    case 1 -> second = readTree(arguments);
                    case 2 -> more = arguments.readList(Trees_Toolset::readTree);
                    case 3 -> last = readTree(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {tree, second, more, last});
        }
        bean.get().plant(tree, second, more, last);
        return ToolOutput.DONE;
    }

    private static Object plantLoosely(
            Supplier<Trees> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Trees.Tree last = null;
        if (arguments.beginObject(PLANT_LOOSELY_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> last = readTree(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {last});
        }
        bean.get().plantLoosely(last);
        return ToolOutput.DONE;
    }

    private static Trees.Department readDepartment(ArgumentReader arguments) {
        Trees.Employee head = null;
        List<Trees.Employee> others = null;
        if (arguments.beginObject(DEPARTMENT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> head = readEmployee(arguments);
                    case 1 -> others = arguments.readList(Trees_Toolset::readEmployee);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Trees.Department(head, others);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Trees.Employee readEmployee(ArgumentReader arguments) {
        String name = null;
        Trees.Department department = null;
        if (arguments.beginObject(EMPLOYEE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> department = readDepartment(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Trees.Employee(name, department);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Trees.Pair<String, Integer> readPair(ArgumentReader arguments) {
        String left = null;
        Integer right = null;
        Trees.Pair<String, Integer> next = null;
        if (arguments.beginObject(PAIR)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> left = arguments.readString();
                    case 1 -> right = arguments.readInt();
                    case 2 -> next = readPair(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Trees.Pair<String, Integer>(left, right, next);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Trees.Pair<List<Trees.Tree>, Trees.Pair<String, Integer>> readPair_(ArgumentReader arguments) {
        List<Trees.Tree> left = null;
        Trees.Pair<String, Integer> right = null;
        Trees.Pair<List<Trees.Tree>, Trees.Pair<String, Integer>> next = null;
        if (arguments.beginObject(PAIR_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> left = arguments.readList(Trees_Toolset::readTree);
                    case 1 -> right = readPair(arguments);
                    case 2 -> next = readPair_(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Trees.Pair<List<Trees.Tree>, Trees.Pair<String, Integer>>(left, right, next);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Trees.Tree readTree(ArgumentReader arguments) {
        String name = null;
        List<Trees.Tree> children = null;
        Optional<Trees.Tree> parent = Optional.empty();
        if (arguments.beginObject(TREE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> children = arguments.readList(Trees_Toolset::readTree);
                    case 2 -> parent = Optional.ofNullable(readTree(arguments));
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Trees.Tree(name, children, parent);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
