package dev.assistanttools.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files in the folders of classes: of this compilation, of earlier ones, of libraries. A compiler finds them in an archive only
 * if the folder's name is one of a package, as {@code META-INF} is not.
 */
final class ClassResources {

    private final Elements elements;
    private final Filer filer;

    ClassResources(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
    }

    /** Writes a file beside the class that it depends on. */
    void write(TypeElement type, String name, String text) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, packageOf(type), name, type);
        try (OutputStream out = file.openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether an earlier compilation has written a file beside the class. */
    boolean isWritten(TypeElement type, String name) throws IOException {
        return read(StandardLocation.CLASS_OUTPUT, type, name).isPresent();
    }

    /** Reads a file from where the class of a type is. */
    Optional<String> read(TypeElement type, String name) throws IOException {
        Optional<String> text = read(StandardLocation.CLASS_OUTPUT, type, name);
        if (text.isEmpty()) {
            text = read(StandardLocation.CLASS_PATH, type, name);
        }
        return text.isEmpty() && !elements.getModuleOf(type).isUnnamed() ? readFromModule(type, name) : text;
    }

    private Optional<String> read(JavaFileManager.Location location, TypeElement type, String name) throws IOException {
        try (InputStream in = filer.getResource(location, packageOf(type), name).openInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            // A compiler in an editor need not know every location.
            return Optional.empty();
        }
    }

    /** A filer doesn't read from modules. Since Java 18 the compiler says where a class is; this is compiled for 17. */
    private Optional<String> readFromModule(TypeElement type, String name) throws IOException {
        Object file;
        try {
            file = Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
        String uri = file instanceof FileObject there ? there.toUri().toString() : "";
        if (!uri.endsWith(".class")) {
            return Optional.empty();
        }
        URLConnection connection = URI.create(uri.substring(0, uri.lastIndexOf('/') + 1) + name.replace("$", "%24"))
                .toURL()
                .openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }
}
