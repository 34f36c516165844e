package dev.assistanttools.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a form with a file in it. Jetty takes it apart while it comes and puts the file on the disk, so that memory does not depend on
 * its size.
 */
final class MultipartReader {

    private static final Logger LOG = LoggerFactory.getLogger(MultipartReader.class);
    private static final String FORM = "multipart/form-data";
    private static final String FILE = "file";
    private static final int MAX_PARTS = 16;
    private static final int MAX_FIELD = 4096;
    private static final int MAX_PART_HEADERS = 4096;

    /** What a form may have around its file. */
    private static final long FRAME = 64 * 1024;

    private final long maxFileBytes;

    MultipartReader(long maxFileBytes) {
        this.maxFileBytes = maxFileBytes;
    }

    /** Takes what was uploaded; where it lies belongs to the upload, which deletes it unless it was moved. */
    interface Taker {
        ApiFile take(ObjectNode form, Path content, long size) throws IOException;
    }

    /**
     * Reads the form, checks it and hands it on.
     *
     * @param folder where the file is put
     * @param check is given the fields as members of an object, {@code a[b]} as member {@code b} of member {@code a}, and the file's
     *     name as member {@code file}
     */
    ApiFile read(Context context, Path folder, Consumer<RequestValidator> check, Taker taker) {
        try (MultiPartFormData.Parts parts = parts(context, folder)) {
            ObjectNode form = form(parts);
            check.accept(RequestValidator.body(form));
            MultiPart.Part file = parts.getFirst(FILE);
            if (file.getLength() > maxFileBytes) {
                throw ApiError.tooLarge(maxFileBytes);
            }
            // Jetty keeps an empty or small part in memory.
            Path content = folder.resolve("upload-" + context.res().getHeader(AnswerHeaders.REQUEST_ID));
            long size = file.getLength();
            file.writeTo(content);
            try {
                return taker.take(form, content, size);
            } finally {
                file.delete();
                Files.deleteIfExists(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MultiPartFormData.Parts parts(Context context, Path folder) {
        String type = context.header("content-type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw ApiError.unsupportedContentType(type, FORM);
        }
        if (!hasBoundary(type)) {
            throw ApiError.refused("The content type '" + type + "' names no boundary: '" + FORM
                    + "' needs one, as in '" + FORM + "; boundary=x'.");
        }
        if (context.req().getContentLengthLong() > maxFileBytes + FRAME) {
            throw closing(context, ApiError.tooLarge(maxFileBytes));
        }
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
        MultiPartConfig config = Request.getMultiPartConfig(request, folder)
                .location(folder)
                .maxParts(MAX_PARTS)
                .maxHeadersSize(MAX_PART_HEADERS)
                .maxMemoryPartSize(MAX_FIELD)
                .maxPartSize(-1)
                .maxSize(maxFileBytes + FRAME)
                .build();
        try {
            return MultiPartFormData.getParts(request, request, type, config);
        } catch (CompletionException | IllegalArgumentException e) {
            throw closing(context, unreadable(e));
        }
    }

    private static boolean hasBoundary(String type) {
        try {
            return MultiPart.extractBoundary(type) != null;
        } catch (IllegalArgumentException e) {
            LOG.debug("A content type has no form.", e);
            return false;
        }
    }

    /** Jetty closes a connection on which a request was not read to its end; a client that is not told would use it again. */
    private static ApiError closing(Context context, ApiError error) {
        context.header("connection", "close");
        return error;
    }

    private ApiError unreadable(RuntimeException e) {
        LOG.debug("A form could not be read.", e);
        String reason = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        if (reason.startsWith("max length exceeded")) {
            return ApiError.tooLarge(maxFileBytes);
        }
        return ApiError.refused(
                "We could not parse the multipart form of your request: it breaks off, is no well-formed '" + FORM
                        + "', or has more than " + MAX_PARTS + " parts.");
    }

    private static ObjectNode form(MultiPartFormData.Parts parts) {
        ObjectNode form = Json.object();
        for (MultiPart.Part part : parts) {
            String name = part.getName();
            if (name == null) {
                throw ApiError.refused("A part of the multipart form of your request has no name.");
            }
            boolean file = name.equals(FILE);
            JsonNode value = file ? Json.text(fileName(part)) : field(name, text(part, name));
            set(form, name, value);
        }
        return form;
    }

    private static String fileName(MultiPart.Part file) {
        String name = file.getFileName();
        return name == null ? "" : name;
    }

    private static String text(MultiPart.Part part, String name) {
        if (part.getLength() > MAX_FIELD) {
            throw ApiError.refused("The field '" + name + "' of the multipart form of your request is too long.");
        }
        try {
            return part.getContentAsString(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            LOG.debug("A field could not be read.", e);
            throw ApiError.refused("The field '" + name + "' of the multipart form of your request is no UTF-8.");
        }
    }

    /** A form knows texts only: what is a number in JSON, always in an object within the form, is one here. */
    private static JsonNode field(String name, String text) {
        return name.endsWith("]") && text.matches("-?[0-9]{1,40}")
                ? Json.number(new BigInteger(text))
                : Json.text(text);
    }

    private static void set(ObjectNode form, String name, JsonNode value) {
        int open = name.indexOf('[');
        ObjectNode owner = form;
        String member = name;
        if (open > 0 && name.endsWith("]")) {
            JsonNode outer = form.get(name.substring(0, open));
            if (outer == null) {
                owner = form.putObject(name.substring(0, open));
            } else if (outer.isObject()) {
                owner = outer.asObject();
            } else {
                throw twice(name);
            }
            member = name.substring(open + 1, name.length() - 1);
        }
        if (owner.has(member)) {
            throw twice(name);
        }
        owner.set(member, value);
    }

    private static ApiError twice(String name) {
        return ApiError.invalid("Duplicate parameter: '" + name + "'.", name, "duplicate_parameter");
    }
}
