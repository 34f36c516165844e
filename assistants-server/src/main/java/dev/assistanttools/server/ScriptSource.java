package dev.assistanttools.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where scripts come from: files and resources, with a limit on their size. */
final class ScriptSource {

    static final int MOST_BYTES = 1 << 20;

    private ScriptSource() {}

    static Script read(Path file) {
        if (Files.isDirectory(file)) {
            throw new ScriptException("The script " + file + " is a folder; name a YAML file.", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        } catch (NoSuchFileException e) {
            throw new ScriptException("There is no script " + file + "; name a YAML file that exists.", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    static Script read(Class<?> anchor, String resource) {
        try (InputStream in = open(anchor, resource)) {
            return read(resource.substring(resource.lastIndexOf('/') + 1), in);
        } catch (FileNotFoundException e) {
            throw new ScriptException(
                    "There is no script " + resource + " beside " + anchor.getName()
                            + "; check the resource's name (it begins with / if it is not beside the class).",
                    e);
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    private static InputStream open(Class<?> anchor, String resource) throws FileNotFoundException {
        InputStream in = anchor.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource);
        }
        return in;
    }

    private static Script read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ScriptException(name + ": a script has at most 1 MiB; make it smaller.", null);
        }
        String yaml;
        try {
            yaml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ScriptException(name + ": the text is not UTF-8; save it as UTF-8.", e);
        }
        return ScriptReader.read(name, yaml);
    }

    private static ScriptException unreadable(String script, IOException cause) {
        return new ScriptException(
                "The script " + script + " can't be read (" + cause.getClass().getSimpleName()
                        + "); name a file that this user may read.",
                cause);
    }
}
