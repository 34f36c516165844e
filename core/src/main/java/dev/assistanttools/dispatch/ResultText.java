package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.tool.ToolOutput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a tool's result what the model reads. */
final class ResultText {

    private final JsonCodec codec;
    private final int maxBytes;

    ResultText(JsonCodec codec, int maxBytes) {
        this.codec = codec;
        this.maxBytes = maxBytes;
    }

    /**
     * The result as text; a note in its place if it is longer than the limit.
     *
     * @throws dev.assistanttools.json.UnwritableJsonException if it can't be written
     */
    String of(@Nullable Object result) {
        String text = write(result);
        int bytes = utf8Length(text);
        return bytes > maxBytes ? FailureText.tooLong(bytes, maxBytes) : text;
    }

    private String write(@Nullable Object result) {
        if (result == null) {
            return "null";
        }
        if (result instanceof String text) {
            return text;
        }
        if (result instanceof ToolOutput output) {
            return output.text();
        }
        if (result instanceof Optional<?> optional) {
            return write(optional.orElse(null));
        }
        return codec.write(result);
    }

    /** The text's length in UTF-8, which has no form for a lone surrogate: it counts two. At most what an int holds. */
    private static int utf8Length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // Both halves of a surrogate pair take four bytes together; other characters from U+0800 take three.
                length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }
}
