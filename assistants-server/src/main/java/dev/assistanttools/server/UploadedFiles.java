package dev.assistanttools.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files with what they hold. A file is announced once its content is safe, and its content goes after it: whoever finds a file can read
 * it, and a crash leaves at most a content without a file. Thread-safe.
 */
final class UploadedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);
    private static final String NAMELESS = "file";
    private static final int LONGEST_NAME = 255;
    private static final int TEXTS_AT_A_TIME = 2;
    private static final int MOST_SECONDS = 10;

    /** Those for batches go by themselves, as the hosted service had it: after 30 days. */
    private static final long BATCH_SECONDS = 30L * 24 * 60 * 60;

    private final FileStore files;
    private final FileContents contents;
    private final TextExtractor extractor;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore reading = new Semaphore(TEXTS_AT_A_TIME);

    UploadedFiles(FileStore files, FileContents contents, TextExtractor extractor, Ids ids, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.extractor = extractor;
        this.ids = ids;
        this.clock = clock;
    }

    /** The folder for {@link #add}. */
    Path incoming() {
        return contents.incoming();
    }

    /**
     * Adds a file.
     *
     * @param form the checked request
     * @param uploaded its content, in {@link #incoming()}
     */
    ApiFile add(ObjectNode form, Path uploaded, long size) throws IOException {
        long now = now();
        String purpose = form.required("purpose").stringValue();
        ApiFile file = new ApiFile(
                ids.file(),
                now,
                name(form.required("file").stringValue()),
                purpose,
                size,
                expiry(form.get("expires_after"), purpose, now));
        contents.take(uploaded, file.id());
        try {
            files.insert(file);
        } catch (RuntimeException e) {
            contents.delete(file.id());
            throw e;
        }
        return file;
    }

    private static @Nullable Long expiry(@Nullable JsonNode said, String purpose, long now) {
        if (said != null) {
            return now + said.required("seconds").longValue();
        }
        return purpose.equals("batch") ? (Long) (now + BATCH_SECONDS) : null;
    }

    /** The last part of what some clients send as a path, without what no name has. */
    private static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? NAMELESS : clean;
    }

    ApiFile get(String id) {
        return files.find(id, now()).orElseThrow(() -> ApiError.noSuchFile(id));
    }

    Page<ApiFile> list(@Nullable String purpose, PageRequest page) {
        return files.list(purpose, page, now());
    }

    /** What the file holds; to be closed. */
    InputStream open(ApiFile file) {
        try {
            return contents.open(file.id());
        } catch (NoSuchFileException | FileNotFoundException e) {
            // Deleted since it was found.
            throw ApiError.noSuchFile(file.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's text, which was found to have one before. */
    String text(String id) {
        ApiFile file = get(id);
        takeTurn();
        try {
            return extractor.read(contents.path(id), file.filename());
        } catch (NoSuchFileException e) {
            throw ApiError.noSuchFile(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TextExtractor.UnreadableFileException e) {
            throw new IllegalStateException("File " + id + " had a text.", e);
        } finally {
            reading.release();
        }
    }

    /** Each text may be in memory as a whole, so only a few are read at a time. */
    private void takeTurn() {
        boolean taken = false;
        try {
            taken = reading.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw ApiError.busy();
        }
    }

    void delete(String id) {
        get(id);
        remove(id);
    }

    /** Deletes the files whose time is over. */
    void deleteExpired() {
        for (String id : files.expired(now())) {
            try {
                remove(id);
            } catch (RuntimeException e) {
                LOG.error("The expired file {} could not be deleted; the next check tries again.", id, e);
            }
        }
    }

    /** After a start on stored data. */
    void tidy() {
        contents.keepOnly(files.ids());
    }

    private void remove(String id) {
        files.delete(id);
        contents.delete(id);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
