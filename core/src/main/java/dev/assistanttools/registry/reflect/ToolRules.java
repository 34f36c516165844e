package dev.assistanttools.registry.reflect;

import dev.assistanttools.Strict;
import dev.assistanttools.tool.ToolName;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the tools of a class: finds all that is wrong with them, and stops at nothing before. One instance checks one class. */
final class ToolRules {

    /** Ten times what strict mode allows; a schema of this size is a mistake, and much larger ones would exhaust the memory. */
    private static final int LARGE_SCHEMA = 50_000;

    private final Class<?> bean;
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<SchemaNode> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final FiniteTypes finite = new FiniteTypes();

    private ToolRules(Class<?> bean) {
        this.bean = bean;
    }

    /** What is wrong, each a sentence with its remedy; empty if nothing is. */
    static List<String> check(Class<?> bean, ToolsetReader reader, List<ToolModel> tools) {
        ToolRules rules = new ToolRules(bean);
        reader.files().unreadable().forEach(type -> rules.add(Problem.NO_CLASS_FILE, type));
        reader.rawSupertype()
                .ifPresent(type -> rules.add(Problem.RAW_TYPE, bean.getSimpleName(), type.getCanonicalName()));
        if (!tools.isEmpty()) {
            rules.checkBean();
        }
        Map<String, ToolModel> byName = new HashMap<>();
        for (ToolModel tool : tools) {
            rules.checkTool(tool);
            ToolModel sameName = byName.putIfAbsent(tool.name(), tool);
            if (sameName != null) {
                rules.add(Problem.DUPLICATE_TOOL_NAME, tool.name(), sameName.signature());
            }
        }
        return List.copyOf(rules.problems);
    }

    private void add(Problem problem, Object... arguments) {
        problems.add(problem.message(arguments));
    }

    private void checkBean() {
        for (Class<?> around = bean; around != null; around = around.getEnclosingClass()) {
            if (Modifier.isPrivate(around.getModifiers())) {
                add(Problem.PRIVATE_CLASS, around.getSimpleName(), bean.getSimpleName());
                break;
            }
        }
    }

    private void checkTool(ToolModel tool) {
        String method = tool.method().getName();
        if (Modifier.isPrivate(tool.method().getModifiers())) {
            add(Problem.PRIVATE_METHOD, method);
        }
        tool.hiddenIn()
                .ifPresent(declaring -> add(Problem.INACCESSIBLE_METHOD, method, declaring, bean.getPackageName()));
        if (!ToolName.isLegal(tool.name())) {
            add(Problem.ILLEGAL_TOOL_NAME, tool.name());
        }
        if (!tool.timeout().isEmpty() && TimeText.parse(tool.timeout()).isEmpty()) {
            add(Problem.BAD_TIMEOUT, tool.timeout(), tool.name());
        }
        if (tool.contexts().size() > 1) {
            add(Problem.CONTEXT_TWICE, method);
        }
        checkParameters(tool.parameters());
        tool.parameters().forEach(this::checkAbsence);
        tool.resultProblem()
                .ifPresent(problem -> add(problem, method, tool.result().text()));
        checkSize(tool);
        if (tool.strictness() == Strict.REQUIRED) {
            OpenTypes.firstIn(tool.parameters()).ifPresent(open -> add(Problem.STRICT_TYPE, tool.name(), open.label()));
        }
    }

    private void checkParameters(List<ParameterModel> parameters) {
        Map<String, ParameterModel> byName = new HashMap<>();
        for (ParameterModel parameter : parameters) {
            checkSchema(parameter.schema(), parameter.label());
            parameter.values().defaultValue().ifPresent(text -> checkLiteral(Problem.BAD_DEFAULT, parameter, text));
            parameter.values().examples().forEach(text -> checkLiteral(Problem.BAD_EXAMPLE, parameter, text));
            checkEnd(parameter);
            ParameterModel sameName = byName.putIfAbsent(parameter.name(), parameter);
            if (sameName != null) {
                add(Problem.DUPLICATE_PROPERTY_NAME, parameter.label(), parameter.name(), sameName.label());
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
        if (isUsable && parameter.type().erased().isPrimitive() && parameter.mayBeNothing()) {
            add(Problem.ABSENT_PRIMITIVE, parameter.label(), parameter.type().text());
        }
    }

    private void checkLiteral(Problem problem, ParameterModel parameter, String text) {
        if (parameter.schema() instanceof SchemaNode.Unusable) {
            return;
        }
        try {
            LiteralText.json(parameter.schema(), parameter.values().constraints(), text);
        } catch (LiteralText.UnfitLiteralException e) {
            add(problem, parameter.label(), text, e.expected());
        }
    }

    private void checkSchema(SchemaNode node, String label) {
        if (node instanceof SchemaNode.Unusable unusable) {
            add(unusable.problem(), label, unusable.type(), bean.getPackageName());
        } else if (node instanceof SchemaNode.FormattedTime time) {
            time.format().problem(time.type()).ifPresent(reason -> add(Problem.BAD_FORMAT, label, reason));
        } else if (node instanceof SchemaNode.Sequence sequence) {
            if (sequence.container() instanceof SchemaNode.Container.OfSet && HashedUrls.areIn(sequence.element())) {
                add(Problem.URL_IN_SET, label);
            }
            checkSchema(sequence.element(), label);
        } else if (node instanceof SchemaNode.Mapping mapping) {
            mapping.keys().ifPresent(keys -> checkConstants(keys, label));
            checkSchema(mapping.value(), label);
        } else if (node instanceof SchemaNode.Wrapped wrapped && checked.add(wrapped)) {
            checkSchema(wrapped.value().schema(), label);
        } else if (node instanceof SchemaNode.Structure structure && checked.add(structure)) {
            checkParameters(structure.components());
            checkArguments(structure.assembly());
        } else if (node instanceof SchemaNode.Variant variant && checked.add(variant)) {
            VariantRules.check(variant, label).forEach(problems::add);
            variant.parts().forEach(branch -> checkSchema(branch, label));
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            checkConstants(enumeration, label);
        }
    }

    /** A type that must hold itself has no value at all. */
    private void checkEnd(ParameterModel parameter) {
        if (parameter.isRequired()
                && parameter.schema() instanceof SchemaNode.Reference reference
                && !finite.hasValue(reference.target())) {
            add(Problem.RECURSIVE_TYPE, parameter.label(), reference.type().text());
        }
    }

    private void checkConstants(SchemaNode.Enumeration enumeration, String label) {
        Map<String, SchemaNode.Constant> byName = new HashMap<>();
        for (SchemaNode.Constant constant : enumeration.constants()) {
            SchemaNode.Constant sameName = byName.putIfAbsent(constant.name(), constant);
            if (sameName != null) {
                add(Problem.DUPLICATE_CONSTANT_NAME, label, sameName.constant(), constant.constant(), constant.name());
            }
        }
    }

    private void checkSize(ToolModel tool) {
        SchemaSize size = SchemaSize.of(tool.parameters());
        if (size.properties() > LARGE_SCHEMA) {
            add(Problem.SCHEMA_TOO_LARGE, tool.name(), LARGE_SCHEMA);
        } else if (tool.strictness() == Strict.REQUIRED) {
            size.exceeded()
                    .ifPresent(excess -> add(
                            Problem.STRICT_LIMIT, tool.name(), excess.actual(), excess.measure(), excess.allowed()));
        }
    }
}
