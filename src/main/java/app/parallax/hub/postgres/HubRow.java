package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.Role;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row under the cursor of a result, each value checked: a hub is no more trusted than a file from a stranger.
 *
 * @param where what the row is, for the sentence about a malformed one
 */
record HubRow(HubAddress address, String where, ResultSet row) {
    static final int NAME = 500;

    HubException malformed(String what) {
        return HubErrors.malformed(address, where, what);
    }

    long number(int column, long least, long most) throws SQLException {
        long number = row.getLong(column);
        if (row.wasNull() || number < least || number > most) {
            throw malformed(String.valueOf(row.getObject(column)));
        }
        return number;
    }

    UUID uuid(int column) throws SQLException {
        var id = uuidOrNull(column);
        if (id == null) {
            throw malformed("null");
        }
        return id;
    }

    @Nullable
    UUID uuidOrNull(int column) throws SQLException {
        return switch (row.getObject(column)) {
            case null -> null;
            case UUID id -> id;
            case Object other -> throw malformed(other.getClass().getSimpleName());
        };
    }

    /** Returns text of at most some characters. */
    String text(int column, int most) throws SQLException {
        var text = textOrNull(column, most);
        if (text == null) {
            throw malformed("null");
        }
        return text;
    }

    @Nullable
    String textOrNull(int column, int most) throws SQLException {
        var text = row.getString(column);
        if (text != null && (text.length() > most || text.indexOf('\0') >= 0)) {
            throw malformed(text.length() + " > " + most);
        }
        return text;
    }

    byte[] bytes(int column, int most) throws SQLException {
        var bytes = row.getBytes(column);
        if (bytes == null || bytes.length > most) {
            throw malformed(bytes == null ? "null" : bytes.length + " > " + most);
        }
        return bytes;
    }

    /** Returns the time that a text says; null if it says none. */
    @Nullable
    Instant instantOrNull(int column) throws SQLException {
        try {
            return Instant.parse(text(column, 80));
        } catch (DateTimeException e) {
            return null; // a member can write any text
        }
    }

    /** Returns a time by the clock of the hub. */
    Instant time(int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        if (time == null) {
            throw malformed("null");
        }
        return time.toInstant();
    }

    Role role(int column) throws SQLException {
        return constant(Role.class, text(column, NAME));
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (var each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw malformed(name);
    }

    /** Returns text as the server can store it: without the character 0 and halves of characters, and not too long. */
    static String storable(String text, int most) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        if (whole.codePointCount(0, whole.length()) <= most) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, most - 1)) + "…";
    }
}
