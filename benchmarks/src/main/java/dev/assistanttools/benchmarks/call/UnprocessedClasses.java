package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.shop.Shop;
import java.io.IOException;
import java.io.InputStream;

/** Loads the shop anew, as it would be without the annotation processor: there is no toolset beside it. */
final class UnprocessedClasses extends ClassLoader {

    private static final String SHOP = Shop.class.getPackageName() + ".";

    UnprocessedClasses() {
        super(UnprocessedClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(SHOP)) {
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
            throw new ClassNotFoundException(name, e);
        }
    }
}
