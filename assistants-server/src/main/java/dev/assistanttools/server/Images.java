package dev.assistanttools.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the image files of one request: all together are no more than an endpoint takes and the memory bears. To be done when it is known
 * what of the conversation the request has, and by a thread that may be interrupted.
 */
final class Images {

    /** What OpenAI takes in one request, as it is when written in Base64. */
    private static final long MOST_CHARACTERS = 50L * 1024 * 1024 * 4 / 3;

    private long characters;

    private Images() {}

    /**
     * The request with its images, or a word in place of those that are gone or too many.
     *
     * @throws ModelException if one can't be used
     */
    static ModelRequest read(ModelRequest request) {
        Images images = new Images();
        ArrayDeque<ModelRequest.Turn> turns = new ArrayDeque<>();
        // The newest first: of too many images the oldest are left out.
        for (int i = request.turns().size() - 1; i >= 0; i--) {
            ModelRequest.Turn turn = request.turns().get(i);
            turns.addFirst(turn instanceof ModelRequest.UserTurn user ? images.read(user) : turn);
        }
        return request.withTurns(List.copyOf(turns));
    }

    private ModelRequest.UserTurn read(ModelRequest.UserTurn turn) {
        List<ModelRequest.Part> parts = new ArrayList<>();
        for (ModelRequest.Part part : turn.parts()) {
            parts.add(
                    part instanceof ModelRequest.Image image && image.source() instanceof StoredImage file
                            ? read(image, file)
                            : part);
        }
        return new ModelRequest.UserTurn(parts);
    }

    private ModelRequest.Part read(ModelRequest.Image image, StoredImage file) {
        characters += file.characters();
        if (characters > MOST_CHARACTERS) {
            return new ModelRequest.Text("(The image " + file.fileId() + " was left out: there are too many.)");
        }
        return file.read()
                .<ModelRequest.Part>map(url -> new ModelRequest.Image(url, image.detail()))
                .orElseGet(() -> gone(file.fileId()));
    }

    /** What stands in place of an image that was deleted. */
    static ModelRequest.Text gone(String fileId) {
        return new ModelRequest.Text("(The image " + fileId + " is no longer there.)");
    }
}
