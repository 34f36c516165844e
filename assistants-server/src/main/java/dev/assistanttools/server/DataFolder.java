package dev.assistanttools.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one server claimed for its data. The claim is the lock of a file in it: the operating system gives it back with the
 * process, however that ends, and it holds between two servers of one process too, which would share a database without noticing.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "assistants-server.lock";

    /** H2's {@code ErrorCode.DATABASE_ALREADY_OPEN_1}: a tool that knows nothing of our lock has the file open. */
    private static final int ALREADY_OPEN = 90020;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Claims a folder, which is created if it is missing.
     *
     * @throws ServerStartException if it can't be written, or another server has it
     */
    static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (path.toString().contains(";")) {
            throw new ServerStartException(
                    "The data folder " + path
                            + " has a semicolon in its path, which the database does not take; name another one.",
                    null);
        }
        FileChannel lock = open(path);
        DataFolder claimed = new DataFolder(path, lock);
        boolean held = false;
        try {
            held = claimed.tryLock();
        } finally {
            if (!held) {
                claimed.close();
            }
        }
        return claimed;
    }

    private static FileChannel open(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new ServerStartException("The data folder " + path + " is not a folder; name another one.", e);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private boolean tryLock() {
        try {
            FileLock held = lock.tryLock();
            if (held == null) {
                throw inUse(null);
            }
            return true;
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    Path path() {
        return path;
    }

    /** What it means that the database in the folder does not open. */
    ServerStartException cannotOpen(SQLException e) {
        if (e.getErrorCode() == ALREADY_OPEN) {
            return inUse(e);
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new ServerStartException(
                "The database in the data folder " + path + " can't be opened (" + reason
                        + "); restore it from a backup or name another folder.",
                e);
    }

    private ServerStartException inUse(@Nullable Throwable cause) {
        return new ServerStartException(
                "The data folder " + path + " is in use by another server; stop that one or name another folder.",
                cause);
    }

    private static ServerStartException notWritable(Path path, IOException cause) {
        return new ServerStartException(
                "The data folder " + path + " can't be written; name a folder that this user may write.", cause);
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The operating system gives it back with the process at the latest.
        }
    }
}
