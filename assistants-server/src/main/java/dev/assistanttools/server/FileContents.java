package dev.assistanttools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What files hold, one file of the disk each, named by the id that the server gave: nothing that a client says becomes part of a path.
 * Without a data folder they lie in a temporary one, which is made for the first file and deleted at the end. Thread-safe.
 */
final class FileContents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileContents.class);
    private static final String INCOMING = "incoming";

    private final @Nullable Path kept;
    private @Nullable Path folder;

    private FileContents(@Nullable Path kept) {
        this.kept = kept;
    }

    /** In a folder that outlives the server. */
    static FileContents in(Path folder) {
        return new FileContents(folder);
    }

    /** As long as the server runs. */
    static FileContents temporary() {
        return new FileContents(null);
    }

    /** Where uploads may be put while they come, on the disk on which they stay. */
    Path incoming() {
        try {
            // Systems tidy their temporary folders, also of what is only empty.
            return Files.createDirectories(folder().resolve(INCOMING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String id) {
        return folder().resolve(id);
    }

    /**
     * Takes in what was uploaded; a crash does not lose it any more.
     *
     * @param uploaded a file in {@link #incoming()}, which is moved away
     */
    void take(Path uploaded, String id) throws IOException {
        try (FileChannel channel = FileChannel.open(uploaded, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(uploaded, path(id), StandardCopyOption.ATOMIC_MOVE);
    }

    InputStream open(String id) throws IOException {
        return Files.newInputStream(path(id));
    }

    /** Does nothing if there is none. */
    void delete(String id) {
        delete(path(id));
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // On some systems it can't go while somebody reads it; the next start deletes it.
            LOG.debug("{} stays for now.", path, e);
        }
    }

    /** Deletes what a crash left behind: uploads that did not come to their end, and what belongs to no file any more. */
    void keepOnly(Set<String> ids) {
        if (kept == null || !Files.isDirectory(kept)) {
            return;
        }
        deleteAll(incoming(), Set.of());
        deleteAll(kept, ids);
    }

    private static void deleteAll(Path folder, Set<String> but) {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path path : paths) {
                if (!but.contains(String.valueOf(path.getFileName()))) {
                    delete(path);
                }
            }
        } catch (IOException e) {
            LOG.warn("The folder {} can't be tidied up.", folder, e);
        }
    }

    private synchronized Path folder() {
        if (folder == null) {
            try {
                folder = kept == null ? Files.createTempDirectory("assistants-server-files") : kept;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** Deletes what is temporary. */
    @Override
    public synchronized void close() {
        if (kept == null && folder != null) {
            deleteAll(folder.resolve(INCOMING), Set.of());
            deleteAll(folder, Set.of());
            delete(folder.resolve(INCOMING));
            delete(folder);
        }
    }
}
