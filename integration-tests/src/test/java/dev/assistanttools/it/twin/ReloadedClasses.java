package dev.assistanttools.it.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/** Loads some classes anew, and is without some others. */
class ReloadedClasses extends ClassLoader {

    private final String reloaded;
    private final Predicate<String> missing;

    /**
     * Classes of a test run.
     *
     * @param reloaded how the names of those begin that are loaded anew
     * @param missing the names of those that are not there
     */
    ReloadedClasses(String reloaded, Predicate<String> missing) {
        super(ReloadedClasses.class.getClassLoader());
        this.reloaded = reloaded;
        this.missing = missing;
    }

    @Override
    protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.test(name)) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(reloaded)) {
            return super.loadClass(name, resolve);
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
