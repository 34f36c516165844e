package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.ToolModel.Strictness;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a model: finds all that is wrong with a class, and stops at nothing before. One instance checks one class. */
final class ToolsetRules {

    /** The rule of the service (OpenAI API reference, function objects); core's {@code ToolName} has the same. */
    private static final int LONGEST_TOOL_NAME = 64;

    private static final int LONG_DESCRIPTION = 1_024;

    /** Ten times what strict mode allows; a schema of this size is a mistake, and much larger ones would exhaust the compiler. */
    private static final int LARGE_SCHEMA = 50_000;

    /** Words in the names of amounts of money. */
    private static final Set<String> MONEY = Set.of(
            "amount", "balance", "budget", "cost", "fee", "income", "money", "payment", "price", "rent", "revenue",
            "salary", "tax", "wage");

    private final ToolsetModel toolset;
    private final ProblemReport report = new ProblemReport();
    private final Set<SchemaNode> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final FiniteTypes finite = new FiniteTypes();

    private ToolsetRules(ToolsetModel toolset) {
        this.toolset = toolset;
    }

    static ProblemReport check(ToolsetModel toolset) {
        ToolsetRules rules = new ToolsetRules(toolset);
        rules.checkToolset();
        return rules.report;
    }

    private void checkToolset() {
        toolset.rawSupertype()
                .ifPresent(type -> report.add(
                        Problem.RAW_TYPE, toolset.place(), toolset.bean().simpleName(), type));
        toolset.privateClass()
                .ifPresent(name -> report.add(
                        Problem.PRIVATE_CLASS,
                        toolset.place(),
                        name,
                        toolset.bean().simpleName()));
        boolean hasInstance =
                !toolset.mutableFields().isEmpty() && toolset.tools().stream().anyMatch(tool -> !tool.isStatic());
        for (NamedPlace field : hasInstance ? toolset.mutableFields() : List.<NamedPlace>of()) {
            report.add(Problem.MUTABLE_STATE, field.place(), field.name());
        }
        Map<String, ToolModel> byName = new HashMap<>();
        for (ToolModel tool : toolset.tools()) {
            checkTool(tool);
            ToolModel sameName = byName.putIfAbsent(tool.name(), tool);
            if (sameName != null) {
                report.add(Problem.DUPLICATE_TOOL_NAME, tool.namePlace(), tool.name(), sameName.signature());
            }
        }
    }

    private void checkTool(ToolModel tool) {
        if (tool.isPrivate()) {
            report.add(Problem.PRIVATE_METHOD, tool.place(), tool.method());
        }
        tool.hiddenIn()
                .ifPresent(declaring -> report.add(
                        Problem.INACCESSIBLE_METHOD,
                        tool.place(),
                        tool.method(),
                        declaring,
                        toolset.bean().packageName()));
        if (!isLegalName(tool.name())) {
            report.add(Problem.ILLEGAL_TOOL_NAME, tool.namePlace(), tool.name());
        }
        checkTraits(tool.name(), tool.traits());
        checkDescription(tool.method(), tool.description(), tool.descriptionPlace());
        checkParameters(tool.parameters());
        tool.parameters().forEach(this::checkAbsence);
        for (int i = 1; i < tool.contexts().size(); i++) {
            report.add(Problem.CONTEXT_TWICE, tool.contexts().get(i).place(), tool.method());
        }
        tool.result().problem().ifPresent(problem -> {
            report.add(problem, tool.place(), tool.method(), tool.result().type());
        });
        checkSize(tool);
        if (tool.strictness() != Strictness.OFF) {
            Problem problem = tool.strictness() == Strictness.REQUIRED ? Problem.STRICT_TYPE : Problem.NOT_STRICT_TYPE;
            OpenTypes.firstIn(tool.parameters())
                    .ifPresent(open -> report.add(problem, open.place(), tool.name(), open.label()));
        }
    }

    private void checkTraits(String tool, TraitsModel traits) {
        traits.timeout()
                .filter(timeout -> TimeText.parse(timeout).isEmpty())
                .ifPresent(timeout -> report.add(Problem.BAD_TIMEOUT, traits.timeoutPlace(), timeout, tool));
    }

    private static boolean isLegalName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isLetter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_TOOL_NAME;
    }

    private void checkParameters(List<ParameterModel> parameters) {
        Map<String, ParameterModel> byName = new HashMap<>();
        for (ParameterModel parameter : parameters) {
            String description = parameter.description();
            checkDescription(
                    parameter.label(),
                    description.isEmpty() ? parameter.schema().description() : description,
                    parameter.descriptionPlace());
            checkSchema(parameter.schema(), parameter.label(), parameter.place());
            checkMoney(parameter);
            parameter.values().defaultValue().ifPresent(value -> checkLiteral(Problem.BAD_DEFAULT, parameter, value));
            parameter.values().examples().forEach(value -> checkLiteral(Problem.BAD_EXAMPLE, parameter, value));
            checkEnd(parameter);
            ParameterModel sameName = byName.putIfAbsent(parameter.name(), parameter);
            if (sameName != null) {
                report.add(
                        Problem.DUPLICATE_PROPERTY_NAME,
                        parameter.namePlace(),
                        parameter.label(),
                        parameter.name(),
                        sameName.label());
            }
        }
    }

    /** What is set is only set if it is there; a creator's parameter always gets something. */
    private void checkArguments(Assembly assembly) {
        for (Assembly.Argument argument : assembly.arguments()) {
            if (argument instanceof Assembly.Argument.OfComponent of) {
                checkAbsence(of.component());
            } else if (argument instanceof Assembly.Argument.OfValue of) {
                checkArguments(of.assembly());
            }
        }
    }

    private void checkAbsence(ParameterModel parameter) {
        boolean isUsable = !(parameter.schema() instanceof SchemaNode.Unusable);
        if (isUsable && parameter.type().isPrimitive() && parameter.mayBeNothing()) {
            report.add(Problem.ABSENT_PRIMITIVE, parameter.place(), parameter.label(), parameter.type());
        }
    }

    private void checkMoney(ParameterModel parameter) {
        boolean isBinary = innermost(parameter.schema()) instanceof SchemaNode.Scalar scalar
                && (scalar.type() == ScalarType.DOUBLE || scalar.type() == ScalarType.FLOAT);
        if (isBinary
                && List.of(SnakeCase.of(parameter.variable()).split("_")).stream()
                        .anyMatch(ToolsetRules::isMoney)) {
            report.add(Problem.LOSSY_TYPE, parameter.place(), parameter.label(), parameter.type());
        }
    }

    private static SchemaNode innermost(SchemaNode node) {
        if (node instanceof SchemaNode.Sequence sequence) {
            return innermost(sequence.element());
        }
        return node instanceof SchemaNode.Mapping mapping ? innermost(mapping.value()) : node;
    }

    private static boolean isMoney(String word) {
        String singular = word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
        return MONEY.contains(singular)
                || (word.endsWith("s") && MONEY.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && MONEY.contains(word.substring(0, word.length() - 2)));
    }

    private void checkLiteral(Problem problem, ParameterModel parameter, ValueModel.Literal literal) {
        if (parameter.schema() instanceof SchemaNode.Unusable) {
            return;
        }
        try {
            LiteralText.json(parameter.schema(), parameter.values().constraints(), literal.text());
        } catch (LiteralText.UnfitLiteralException e) {
            report.add(problem, literal.place(), parameter.label(), literal.text(), e.expected());
        }
    }

    private void checkSchema(SchemaNode node, String label, Place place) {
        if (node instanceof SchemaNode.Unusable unusable) {
            report.add(
                    unusable.problem(),
                    place,
                    label,
                    unusable.type(),
                    toolset.bean().packageName());
        } else if (node instanceof SchemaNode.FormattedTime time) {
            time.format()
                    .problem(time.type())
                    .ifPresent(reason ->
                            report.add(Problem.BAD_FORMAT, time.format().place(), label, reason));
        } else if (node instanceof SchemaNode.Sequence sequence) {
            if (sequence.container() instanceof SchemaNode.Container.OfSet && HashedUrls.areIn(sequence.element())) {
                report.add(Problem.URL_IN_SET, place, label);
            }
            checkSchema(sequence.element(), label, place);
        } else if (node instanceof SchemaNode.Mapping mapping) {
            mapping.keys().ifPresent(keys -> checkConstants(keys, label));
            checkSchema(mapping.value(), label, place);
        } else if (node instanceof SchemaNode.Wrapped wrapped && checked.add(wrapped)) {
            checkSchema(wrapped.value().schema(), label, place);
        } else if (node instanceof SchemaNode.Structure structure && checked.add(structure)) {
            checkParameters(structure.components());
            checkArguments(structure.assembly());
        } else if (node instanceof SchemaNode.Variant variant && checked.add(variant)) {
            checkVariant(variant, label);
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            checkConstants(enumeration, label);
        }
    }

    private void checkVariant(SchemaNode.Variant variant, String label) {
        VariantRules.check(variant, label, report);
        for (SchemaNode.Branch branch : variant.branches()) {
            checkSchema(branch.node(), label, branch.place());
        }
    }

    /** A type that must hold itself has no value at all. */
    private void checkEnd(ParameterModel parameter) {
        if (parameter.isRequired()
                && parameter.schema() instanceof SchemaNode.Reference reference
                && !finite.hasValue(reference.target())) {
            report.add(
                    Problem.RECURSIVE_TYPE,
                    parameter.place(),
                    parameter.label(),
                    reference.type().toString());
        }
    }

    private void checkConstants(SchemaNode.Enumeration enumeration, String label) {
        Map<String, SchemaNode.Constant> byName = new HashMap<>();
        for (SchemaNode.Constant constant : enumeration.constants()) {
            SchemaNode.Constant sameName = byName.putIfAbsent(constant.name(), constant);
            if (sameName != null) {
                report.add(
                        Problem.DUPLICATE_CONSTANT_NAME,
                        constant.place(),
                        label,
                        sameName.constant(),
                        constant.constant(),
                        constant.name());
            }
        }
    }

    private void checkDescription(String label, String description, Place place) {
        if (description.isEmpty()) {
            report.add(Problem.MISSING_DESCRIPTION, place, label);
        } else if (description.length() > LONG_DESCRIPTION) {
            report.add(Problem.LONG_DESCRIPTION, place, label, description.length(), LONG_DESCRIPTION);
        }
    }

    private void checkSize(ToolModel tool) {
        SchemaSize size = SchemaSize.of(tool.parameters());
        if (size.properties() > LARGE_SCHEMA) {
            report.add(Problem.SCHEMA_TOO_LARGE, tool.place(), tool.name(), LARGE_SCHEMA);
        } else if (tool.strictness() != Strictness.OFF) {
            Problem problem = tool.strictness() == Strictness.REQUIRED ? Problem.STRICT_LIMIT : Problem.NOT_STRICT;
            size.exceeded()
                    .ifPresent(excess -> report.add(
                            problem,
                            tool.strictPlace(),
                            tool.name(),
                            excess.actual(),
                            excess.measure(),
                            excess.allowed()));
        }
    }
}
