package dev.assistanttools.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that is to hold a server's data can't be used. The message is one line that names the folder and says what to do. */
public final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DataFolderException notWritable(Path folder, Throwable cause) {
        return new DataFolderException(
                "The data folder " + folder + " can't be written; name a folder that this user may write.", cause);
    }

    static DataFolderException notAFolder(Path path, Throwable cause) {
        return new DataFolderException("The data folder " + path + " is not a folder; name another one.", cause);
    }

    static DataFolderException inUse(Path folder, @Nullable Throwable cause) {
        return new DataFolderException(
                "The data folder " + folder + " is in use by another server; stop that one or name another folder.",
                cause);
    }

    static DataFolderException unreadable(Path folder, Throwable cause) {
        return new DataFolderException(
                "The database in the data folder " + folder + " can't be opened (" + firstLine(cause)
                        + "); restore it from a backup or name another folder.",
                cause);
    }

    static DataFolderException unsuitableName(Path folder) {
        return new DataFolderException(
                "The data folder " + folder
                        + " has a semicolon in its path, which the database does not take; name another one.",
                null);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
