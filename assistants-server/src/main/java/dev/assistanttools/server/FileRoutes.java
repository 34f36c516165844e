package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /v1/files}. */
final class FileRoutes {

    private static final String FILES = "/v1/files";

    private final UploadedFiles files;
    private final RequestReader requests;
    private final MultipartReader forms;

    FileRoutes(UploadedFiles files, RequestReader requests, MultipartReader forms) {
        this.files = files;
        this.requests = requests;
        this.forms = forms;
    }

    void register(RoutesConfig routes) {
        routes.get(FILES, this::list);
        routes.post(FILES, this::create);
        routes.get(FILES + "/{file_id}", this::retrieve);
        routes.delete(FILES + "/{file_id}", this::delete);
        routes.get(FILES + "/{file_id}/content", this::content);
    }

    private void list(Context context) {
        PageRequest page = requests.page(context, PageRequest.MAX_FILES, PageRequest.MAX_FILES);
        Replies.json(context, files.list(context.queryParam("purpose"), page).toJson(ApiFile::toJson, ApiFile::id));
    }

    private void create(Context context) {
        Replies.json(
                context,
                forms.read(context, files.incoming(), FileRules::createFile, files::add)
                        .toJson());
    }

    private void retrieve(Context context) {
        Replies.json(context, files.get(id(context)).toJson());
    }

    private void delete(Context context) {
        files.delete(id(context));
        Replies.deleted(context, id(context), "file");
    }

    /** As something to be saved, whatever it is: a browser shall not run it as a page of this server. */
    private void content(Context context) {
        ApiFile file = files.get(id(context));
        String name = URLEncoder.encode(file.filename(), StandardCharsets.UTF_8).replace("+", "%20");
        context.contentType("application/octet-stream");
        context.header("content-disposition", "attachment; filename*=UTF-8''" + name);
        context.header("x-content-type-options", "nosniff");
        context.header("content-length", String.valueOf(file.size()));
        context.result(files.open(file));
    }

    private static String id(Context context) {
        return context.pathParam("file_id");
    }
}
