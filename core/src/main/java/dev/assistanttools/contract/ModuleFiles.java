package dev.assistanttools.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the fragments in what a module is compiled to. */
final class ModuleFiles {

    /** Where the annotation processor writes them. */
    private static final String FOLDER = "META-INF/assistant-tools/toolsets/";

    /** Where classes are in a jar: a plain one, one that Spring Boot made runnable, a web archive. */
    private static final List<String> ROOTS = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

    private static final String SUFFIX = ".json";

    private ModuleFiles() {}

    /** The folder or jar that a class was loaded from. */
    static Path of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new UnreadableContractException(
                    type.getName() + " was loaded from nowhere that has files: name a class of your own module.");
        }
        try {
            URI location = source.getLocation().toURI();
            if ("file".equals(location.getScheme())) {
                return Path.of(location);
            }
        } catch (URISyntaxException e) {
            // Falls through: a location that is no URI is no file either.
        }
        throw new UnreadableContractException(type.getName() + " was loaded from " + source.getLocation()
                + ", which is neither a folder nor a jar: name the path of the module's classes instead.");
    }

    /** The tools of all fragments in folders and jars. */
    static List<DeclaredTool> read(List<Path> outputs) {
        List<DeclaredTool> tools = new ArrayList<>();
        for (Path output : outputs) {
            try {
                tools.addAll(Files.isDirectory(output) ? readFolder(output) : readJar(output));
            } catch (IOException | UncheckedIOException e) {
                throw new UnreadableContractException(
                        output + " can't be read: it must be a folder of classes or a jar (" + e + ").", e);
            }
        }
        if (tools.isEmpty()) {
            String places = outputs.stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new UnreadableContractException("There are no tools in " + places
                    + ": name the folder that the module's classes are compiled to, or its jar, and see to it that"
                    + " assistant-tools-processor runs when it is compiled.");
        }
        return tools;
    }

    private static List<DeclaredTool> readFolder(Path classes) throws IOException {
        Path folder = classes.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<DeclaredTool> tools = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                tools.addAll(parse(file.toString(), Files.readString(file)));
            }
        }
        return tools;
    }

    private static List<DeclaredTool> readJar(Path path) throws IOException {
        List<DeclaredTool> tools = new ArrayList<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().filter(ModuleFiles::isFragment).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    tools.addAll(parse(
                            path + "!/" + entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return tools;
    }

    private static boolean isFragment(JarEntry entry) {
        String name = entry.getName();
        return name.endsWith(SUFFIX) && ROOTS.stream().anyMatch(root -> name.startsWith(root + FOLDER));
    }

    private static List<DeclaredTool> parse(String place, String json) {
        try {
            return FragmentReader.read(json);
        } catch (UnreadableContractException e) {
            throw new UnreadableContractException(
                    place + " can't be read: " + e.getMessage() + ". Compile its class again.", e);
        }
    }
}
