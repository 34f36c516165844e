package dev.assistanttools.it.twin;

/** Loads the classes of tests anew, as they would be without the annotation processor: there are no toolsets beside them. */
final class UnprocessedClasses extends ReloadedClasses {

    UnprocessedClasses() {
        super("dev.assistanttools.it.", name -> name.startsWith("dev.assistanttools.it.") && name.endsWith("_Toolset"));
    }

    /** The same class, as it would be without the processor. */
    Class<?> of(Class<?> type) {
        try {
            return loadClass(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
