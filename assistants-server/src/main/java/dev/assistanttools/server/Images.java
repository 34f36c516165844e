package dev.assistanttools.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The image files of one request: each is read once, and all together are no more than an endpoint takes and the memory bears. */
final class Images {

    /** What OpenAI takes in one request, as it is when written in Base64. */
    private static final long MOST_CHARACTERS = 50L * 1024 * 1024 * 4 / 3;

    private final Function<String, Optional<String>> files;
    private final Map<String, Optional<String>> read = new HashMap<>();
    private long characters;

    /**
     * No images yet.
     *
     * @param files gives a file's address for the model; empty if the file is gone
     */
    Images(Function<String, Optional<String>> files) {
        this.files = files;
    }

    /** The image, or a word in its place. */
    ModelRequest.Part part(String fileId, @Nullable String detail) {
        if (characters >= MOST_CHARACTERS) {
            return leftOut(fileId);
        }
        Optional<String> url = read.computeIfAbsent(fileId, files);
        if (url.isEmpty()) {
            return new ModelRequest.Text("(The image " + fileId + " is no longer there.)");
        }
        characters += url.get().length();
        return characters > MOST_CHARACTERS ? leftOut(fileId) : new ModelRequest.Image(url.get(), detail);
    }

    private static ModelRequest.Part leftOut(String fileId) {
        return new ModelRequest.Text("(The image " + fileId + " was left out: there are too many.)");
    }
}
