package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of a table in the order of creation.
 *
 * @param table the table's name
 * @param all a condition on its columns, with named parameters: what cursors may name
 * @param filter a condition that says which of these are listed
 * @param bindings the parameters' values
 */
record PageQuery(String table, String all, String filter, Map<String, Object> bindings) {

    /** Lists all that cursors may name. */
    PageQuery(String table, String filter, Map<String, Object> bindings) {
        this(table, filter, filter, bindings);
    }

    <T> Page<T> read(Handle handle, PageRequest page, RowMapper<T> mapper) {
        // "before" alone asks for the rows next to the cursor: they are read towards the list's beginning and turned
        // round.
        boolean backwards = page.before() != null && page.after() == null;
        boolean ascending = page.ascending() != backwards;
        List<String> conditions = new ArrayList<>(List.of(filter));
        if (page.after() != null) {
            conditions.add("seq " + (page.ascending() ? ">" : "<") + " :after");
        }
        if (page.before() != null) {
            conditions.add("seq " + (page.ascending() ? "<" : ">") + " :before");
        }
        var query = handle.createQuery("SELECT * FROM " + table + " WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY seq " + (ascending ? "ASC" : "DESC") + " LIMIT :rows")
                .bindMap(bindings)
                .bind("rows", page.limit() + 1);
        if (page.after() != null) {
            query.bind("after", cursor(handle, "after", page.after()));
        }
        if (page.before() != null) {
            query.bind("before", cursor(handle, "before", page.before()));
        }
        List<T> rows = new ArrayList<>(query.map(mapper).list());
        boolean more = rows.size() > page.limit();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return new Page<>(List.copyOf(rows), more);
    }

    private long cursor(Handle handle, String parameter, @Nullable String id) {
        return handle.createQuery("SELECT seq FROM " + table + " WHERE id = :id AND " + all)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindMap(bindings)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> ApiError.invalid(
                        "Invalid '" + parameter + "': nothing in this list has the id '" + id + "'.",
                        parameter,
                        "invalid_value"));
    }
}
