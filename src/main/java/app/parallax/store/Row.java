package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.Timestamps;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row under the cursor; columns count from 1. Text is read as the bytes of the file, which are UTF-8 as
 * {@link SchemaGuard} ensures: the driver takes twice the time to make a string, with a buffer for each.
 */
record Row(ResultSet results) {
    String text(int column) throws SQLException {
        var value = textOrNull(column);
        if (value == null) {
            throw new SQLException("column " + column + " is empty");
        }
        return value;
    }

    @Nullable
    String textOrNull(int column) throws SQLException {
        var bytes = results.getBytes(column);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    int number(int column) throws SQLException {
        return results.getInt(column);
    }

    long big(int column) throws SQLException {
        return results.getLong(column);
    }

    byte[] bytes(int column) throws SQLException {
        var value = results.getBytes(column);
        return value == null ? new byte[0] : value;
    }

    UUID uuid(int column) throws SQLException {
        return Ids.of(bytes(column));
    }

    @Nullable
    UUID uuidOrNull(int column) throws SQLException {
        var value = results.getBytes(column);
        return value == null ? null : Ids.of(value);
    }

    Instant instant(int column) throws SQLException {
        return Timestamps.read(text(column));
    }

    @Nullable
    Edtf dateOrNull(int column) throws SQLException {
        var value = textOrNull(column);
        return value == null ? null : Edtf.parse(value);
    }

    <E extends Enum<E>> E named(int column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> @Nullable E namedOrNull(int column, Class<E> type) throws SQLException {
        var value = textOrNull(column);
        return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }
}
