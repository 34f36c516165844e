package dev.assistanttools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Uploaded files as images that go along with a request: a model's endpoint can't reach them by an address. */
final class ImageFiles {

    /** As much as OpenAI takes. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int HEAD = 12;

    private final UploadedFiles files;

    ImageFiles(UploadedFiles files) {
        this.files = files;
    }

    /**
     * The image as a {@code data:} URL; empty if the file is gone.
     *
     * @throws ModelException if it is too large, or of no kind that models look at
     */
    Optional<String> url(String fileId) {
        byte[] bytes;
        try (InputStream content = files.open(files.get(fileId))) {
            bytes = content.readNBytes(MOST_BYTES + 1);
        } catch (ApiError gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MOST_BYTES) {
            throw unusable(fileId, "is larger than " + MOST_BYTES + " bytes");
        }
        String type = type(bytes).orElseThrow(() -> unusable(fileId, "is no PNG, JPEG, GIF or WebP image"));
        return Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private static ModelException unusable(String fileId, String why) {
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
}
