package dev.assistanttools.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
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

    private static final int PIECE = 8192;

    /** The bytes of the longest mark of byte order. */
    private static final int MARK = 3;

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
        String decoded = decode(content);
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

    /** Character by character, so that of a file that is refused no more is in memory than what refuses it. */
    private static String decode(Path content) throws UnreadableFileException, IOException {
        StringBuilder text = new StringBuilder((int) Math.min(Files.size(content), MAX_CHARACTERS));
        char[] piece = new char[PIECE];
        try (PushbackInputStream bytes =
                        new PushbackInputStream(new BufferedInputStream(Files.newInputStream(content)), MARK);
                Reader characters = new InputStreamReader(bytes, charset(bytes).newDecoder())) {
            for (int read = characters.read(piece); read >= 0; read = characters.read(piece)) {
                text.append(piece, 0, read);
                if (text.length() > MAX_CHARACTERS) {
                    throw tooLarge();
                }
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(
                    UNSUPPORTED,
                    "The file is not text in UTF-8 or UTF-16; this server reads text, Markdown, JSON, CSV, HTML and code.");
        }
        return text.toString();
    }

    /** What the file's mark of byte order says; UTF-8 without one. A mark of UTF-8 is passed over, as that of UTF-16 is by its decoder. */
    private static Charset charset(PushbackInputStream bytes) throws IOException {
        byte[] mark = bytes.readNBytes(MARK);
        if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        bytes.unread(mark);
        return startsWith(mark, 0xFE, 0xFF) || startsWith(mark, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
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
