package dev.assistanttools.server;

import java.util.Optional;

/** Uploaded files as images that go along with a request: a model's endpoint can't reach them by an address. */
final class ImageFiles {

    private final UploadedFiles files;

    ImageFiles(UploadedFiles files) {
        this.files = files;
    }

    /** The image, which is not read yet; empty if the file is gone. */
    Optional<StoredImage> find(String fileId) {
        try {
            ApiFile file = files.get(fileId);
            return Optional.of(new StoredImage(fileId, file.size(), () -> files.open(file)));
        } catch (ApiError gone) {
            return Optional.empty();
        }
    }
}
