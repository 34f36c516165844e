package dev.assistanttools.it.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the classes of tests anew, as they would be without the annotation processor: there are no toolsets beside them. */
final class UnprocessedClasses extends ClassLoader {

    private static final String TESTS = "dev.assistanttools.it.";

    UnprocessedClasses() {
        super(UnprocessedClasses.class.getClassLoader());
    }

    /** The same class, as it would be without the processor. */
    Class<?> of(Class<?> type) {
        try {
            return loadClass(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(TESTS)) {
            return super.loadClass(name, resolve);
        }
        if (name.endsWith("_Toolset")) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
