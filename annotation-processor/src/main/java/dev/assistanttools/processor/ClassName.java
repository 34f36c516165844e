package dev.assistanttools.processor;

import java.util.Arrays;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The name of a class without type arguments. It may be nested, and any of its simple names may have a dollar sign. */
final class ClassName extends TypeName {

    private final String packageName;
    private final String nestedName;
    private final String topLevelName;
    private final String importedName;

    private ClassName(String packageName, String nestedName) {
        super(packageName.isEmpty() ? nestedName : packageName + "." + nestedName);
        this.packageName = packageName;
        this.nestedName = nestedName;
        int end = nestedName.indexOf('.');
        this.topLevelName = end < 0 ? nestedName : nestedName.substring(0, end);
        boolean isImported = end < 0 || packageName.isEmpty();
        this.importedName = isImported ? (end < 0 ? toString() : topLevelName) : packageName + "." + topLevelName;
    }

    /**
     * A class by its names.
     *
     * @param nestedName its simple name, after those of the classes around it: {@code Map.Entry}
     */
    static ClassName of(String packageName, String nestedName) {
        return new ClassName(packageName, nestedName);
    }

    /** A top-level class by its qualified name. */
    static ClassName ofTopLevel(String qualifiedName) {
        int end = qualifiedName.lastIndexOf('.');
        return new ClassName(qualifiedName.substring(0, Math.max(end, 0)), qualifiedName.substring(end + 1));
    }

    static ClassName of(TypeElement type) {
        String nestedName = type.getSimpleName().toString();
        Element around = type.getEnclosingElement();
        while (around instanceof TypeElement outer) {
            nestedName = outer.getSimpleName() + "." + nestedName;
            around = outer.getEnclosingElement();
        }
        String packageName = around instanceof PackageElement named
                ? named.getQualifiedName().toString()
                : "";
        return new ClassName(packageName, nestedName);
    }

    /** The class with type arguments. */
    TypeName with(TypeName... arguments) {
        return new Parameterized(null, this, Arrays.asList(arguments));
    }

    /** Empty for the unnamed package. */
    String packageName() {
        return packageName;
    }

    /** The last name. */
    String simpleName() {
        return nestedName.substring(nestedName.lastIndexOf('.') + 1);
    }

    /** The simple name of the outermost class around this one, or its own. */
    String topLevelName() {
        return topLevelName;
    }

    /** The class as its own package names it: all simple names, with dots between. */
    String nestedName() {
        return nestedName;
    }

    /** All names, with dots between. */
    String canonicalName() {
        return toString();
    }

    /** The name that source code can import: of the outermost class. */
    String importedName() {
        return importedName;
    }

    /** The name that {@code Class.getName()} has for it. */
    String binaryName() {
        String name = nestedName.replace('.', '$');
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    @Override
    ClassName className() {
        return this;
    }

    @Override
    String in(Imports imports) {
        return imports.name(this);
    }
}
