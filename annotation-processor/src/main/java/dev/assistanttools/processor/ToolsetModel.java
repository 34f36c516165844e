package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A class that declares tools.
 *
 * @param bean the class
 * @param place where its problems are reported
 * @param privateClass the private class, it or one around it, that hides it from generated code
 * @param generatedAnnotation the annotation that marks generated code, where the class's module can see it
 * @param rawSupertype a supertype with tools that the class gives no type arguments
 * @param openTools the signatures of tools that only a subclass knows the types of
 * @param mutableFields the fields that calls at the same time may change
 * @param tools in source order
 */
record ToolsetModel(
        ClassName bean,
        Place place,
        Optional<String> privateClass,
        Optional<ClassName> generatedAnnotation,
        Optional<String> rawSupertype,
        List<String> openTools,
        List<NamedPlace> mutableFields,
        List<ToolModel> tools) {

    ToolsetModel {
        openTools = List.copyOf(openTools);
        mutableFields = List.copyOf(mutableFields);
        tools = List.copyOf(tools);
    }

    /** The name that {@code Class.getName()} has for the bean. */
    String binaryName() {
        return bean.binaryName();
    }

    /** The class to be generated, found later by the bean's binary name. */
    ClassName toolset() {
        String packageName = bean.packageName();
        String binaryName = binaryName();
        String withoutPackage = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return ClassName.of(packageName, withoutPackage + CoreNames.TOOLSET_SUFFIX);
    }

    List<ToolModel> toolsByName() {
        List<ToolModel> sorted = new ArrayList<>(tools);
        sorted.sort(Comparator.comparing(ToolModel::name));
        return sorted;
    }
}
