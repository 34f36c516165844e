package dev.assistanttools.server;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a jar that is a resource of this module, so that nobody else on the class path sees them. The jar is read into
 * memory once: it may itself lie in another jar, and no temporary file is left behind.
 */
final class IsolatedJar extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Entries by path. A class's bytes go when the class is defined. */
    private final Map<String, byte[]> entries = new ConcurrentHashMap<>();

    /**
     * Reads the jar.
     *
     * @param resource the jar's name, relative to this class
     */
    IsolatedJar(String resource) {
        // The platform's loader as parent: the JDK's modules and nothing of the application.
        super(resource, ClassLoader.getPlatformClassLoader());
        try (InputStream jar = IsolatedJar.class.getResourceAsStream(resource)) {
            if (jar == null) {
                throw new FileNotFoundException(resource + " is missing beside " + IsolatedJar.class.getName());
            }
            ZipInputStream zip = new ZipInputStream(jar);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.remove(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = entries.get(name);
        return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
    }
}
