package dev.assistanttools.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that types have in one source file: a simple name where it is free, the full one where another class has it. Classes of
 * {@code java.lang} are imported too, because the file's package may have one of that name.
 *
 * <p>The file's own package goes first: its classes may be in the unnamed one, where they have no other name. As a name may be given
 * away before such a class is met, a file is written again with what {@link #missed()} returns, unless that is nothing.
 */
final class Imports {

    private final String packageName;
    private final Map<String, String> namesInFull = new HashMap<>();
    private final Set<String> imported = new TreeSet<>();
    private final Set<String> missed = new HashSet<>();

    /**
     * No imports yet.
     *
     * @param toolset the class in the file
     * @param reserved simple names of other classes of its package that the file mentions
     */
    Imports(ClassName toolset, Set<String> reserved) {
        this.packageName = toolset.packageName();
        namesInFull.put(toolset.topLevelName(), toolset.toString());
        for (String name : reserved) {
            namesInFull.put(name, ClassName.of(packageName, name).toString());
        }
    }

    /** The class as the file can write it; it is imported if need be. */
    String name(ClassName type) {
        String nameInFull = type.importedName();
        String known = namesInFull.putIfAbsent(type.topLevelName(), nameInFull);
        boolean isOfThisPackage = type.packageName().equals(packageName);
        if (known == null && !isOfThisPackage) {
            imported.add(nameInFull);
        }
        if (known == null || known.equals(nameInFull)) {
            return type.nestedName();
        }
        if (isOfThisPackage) {
            missed.add(type.topLevelName());
        }
        return type.toString();
    }

    /** The simple names of classes of the file's package that another class has got. */
    Set<String> missed() {
        return missed;
    }

    /** What has been imported, in the order of the alphabet. */
    Set<String> imported() {
        return imported;
    }
}
