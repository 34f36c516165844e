package dev.assistanttools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An uploaded image that is read when it is first needed, and then kept as long as the request that it is part of. Thread-safe. */
final class StoredImage implements Supplier<String> {

    /** As much as OpenAI takes. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int HEAD = 12;

    private final String fileId;
    private final long size;
    private final Supplier<InputStream> content;
    private @Nullable String url;

    /**
     * An image that nobody has read yet.
     *
     * @param size in bytes
     * @param content opens it, without a look into the database; throws {@link ApiError} if the file is gone
     */
    StoredImage(String fileId, long size, Supplier<InputStream> content) {
        this.fileId = fileId;
        this.size = size;
        this.content = content;
    }

    String fileId() {
        return fileId;
    }

    /** About how many characters {@link #read()} gives. */
    long characters() {
        return size * 4 / 3;
    }

    /**
     * The image as a {@code data:} URL; empty if the file is gone.
     *
     * @throws ModelException if it is too large, or of no kind that models look at
     */
    synchronized Optional<String> read() {
        if (url == null) {
            url = readNow();
        }
        return Optional.ofNullable(url);
    }

    /**
     * As {@link #read()}.
     *
     * @throws ModelException also if the file is gone
     */
    @Override
    public String get() {
        return read().orElseThrow(() -> unusable("is no longer there"));
    }

    private @Nullable String readNow() {
        if (size > MOST_BYTES) {
            throw unusable("is larger than " + MOST_BYTES + " bytes");
        }
        byte[] bytes;
        try (InputStream opened = content.get()) {
            bytes = opened.readNBytes(MOST_BYTES);
        } catch (ApiError gone) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String type = type(bytes).orElseThrow(() -> unusable("is no PNG, JPEG, GIF or WebP image"));
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private ModelException unusable(String why) {
        return new ModelException("invalid_prompt", "The image file " + fileId + " " + why + ".", null);
    }

    /** By what the content begins with: names and what clients say may be wrong. */
    private static Optional<String> type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? Optional.of("image/webp") : Optional.empty();
    }

    @Override
    public String toString() {
        return fileId;
    }
}
