package dev.assistanttools.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the text of files. What is text says its content, not its name; of HTML it is what a reader would see. */
final class TextExtractor {

    /** As documented of the hosted service, at four characters a token. */
    private static final int MAX_CHARACTERS = 4 * 5_000_000;

    private static final long MAX_BYTES = 4L * MAX_CHARACTERS;
    private static final String UNSUPPORTED = "unsupported_file";
    private static final String INVALID = "invalid_file";

    /** A file has no text that can be searched; {@link #error()} is what the client reads. */
    static final class UnreadableFileException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        UnreadableFileException(String code, String message) {
            super(message);
            this.code = code;
        }

        RunError error() {
            return new RunError(code, String.valueOf(getMessage()));
        }
    }

    /**
     * Reads all text of a file.
     *
     * @param name the file's name, which says whether it is HTML
     */
    String read(Path content, String name) throws UnreadableFileException, IOException {
        if (Files.size(content) > MAX_BYTES) {
            throw tooLarge();
        }
        String decoded = decode(Files.readAllBytes(content));
        if (decoded.length() > MAX_CHARACTERS) {
            throw tooLarge();
        }
        if (decoded.indexOf('\0') >= 0 || decoded.startsWith("%PDF-")) {
            throw new UnreadableFileException(
                    UNSUPPORTED, "The file is not text; this server reads text, Markdown, JSON, CSV, HTML and code.");
        }
        String text = isHtml(name) ? HtmlText.of(decoded) : decoded;
        if (text.isBlank()) {
            throw new UnreadableFileException(INVALID, "The file has no text.");
        }
        return text;
    }

    private static UnreadableFileException tooLarge() {
        return new UnreadableFileException(
                INVALID, "The file is too large to be searched: it may have " + MAX_CHARACTERS + " characters.");
    }

    private static boolean isHtml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    }

    private static String decode(byte[] bytes) throws UnreadableFileException {
        Charset charset = StandardCharsets.UTF_8;
        int start = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            start = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(
                    UNSUPPORTED,
                    "The file is not text in UTF-8 or UTF-16; this server reads text, Markdown, JSON, CSV, HTML and code.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
