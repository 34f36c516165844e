package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the columns that JDBC makes awkward. */
final class Columns {

    private Columns() {}

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static ObjectNode object(ResultSet row, String column) throws SQLException {
        return Json.readObject(row.getString(column));
    }

    static ArrayNode array(ResultSet row, String column) throws SQLException {
        return Json.readArray(row.getString(column));
    }

    static @Nullable ArrayNode arrayOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Json.readArray(text);
    }

    static @Nullable RunError error(ResultSet row) throws SQLException {
        String code = row.getString("error_code");
        return code == null ? null : new RunError(code, row.getString("error_message"));
    }
}
