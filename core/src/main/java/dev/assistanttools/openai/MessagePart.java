package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;

/** A part of a message's content. */
public sealed interface MessagePart {

    /**
     * Text.
     *
     * @param value the text, annotations left as they stand in it
     * @param annotations what stands for sources and files in it
     */
    record Text(String value, List<Annotation> annotations) implements MessagePart {

        /** Copies the list; refuses null components. */
        public Text {
            Objects.requireNonNull(value, "value");
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * An image in a file of the API.
     *
     * @param fileId the file
     */
    record ImageFile(String fileId) implements MessagePart {

        /** Refuses null. */
        public ImageFile {
            Objects.requireNonNull(fileId, "fileId");
        }
    }

    /**
     * An image elsewhere.
     *
     * @param url where it is
     */
    record ImageUrl(String url) implements MessagePart {

        /** Refuses null. */
        public ImageUrl {
            Objects.requireNonNull(url, "url");
        }
    }

    /**
     * A part that this library has no words for.
     *
     * @param type what the API calls it
     */
    record Other(String type) implements MessagePart {

        /** Refuses null. */
        public Other {
            Objects.requireNonNull(type, "type");
        }
    }
}
