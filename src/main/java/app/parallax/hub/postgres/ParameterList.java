package app.parallax.hub.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, in order. */
final class ParameterList {
    private final Connection connection;
    private final PreparedStatement statement;
    private int place;

    ParameterList(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void set(Object value) throws SQLException {
        statement.setObject(++place, value);
    }

    void set(String type, Object @Nullable [] values) throws SQLException {
        place++;
        if (values == null) {
            statement.setNull(place, Types.ARRAY, type + "[]");
        } else {
            statement.setArray(place, connection.createArrayOf(type, values));
        }
    }
}
