package app.parallax.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A program in a process of its own that knows nothing of our lock, as {@code sqlite3} does: again and again it opens
 * the project, describes the tag “stranger” by a number, and closes. It says {@code wrote 7} when number 7 is
 * committed, until its standard input ends.
 */
final class Stranger {
    /** The tag that it describes. */
    static final String TAG = "stranger";

    private Stranger() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int number = 1; System.in.available() == 0; number++) {
            if (wrote(arguments[0], number)) {
                out.println("wrote " + number);
            }
        }
    }

    private static boolean wrote(String project, int number) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project);
                var statement = connection.prepareStatement("UPDATE tag SET description = ? WHERE name = ?")) {
            statement.setString(1, String.valueOf(number));
            statement.setString(2, TAG);
            return statement.executeUpdate() == 1;
        } catch (SQLiteException e) {
            if (e.getResultCode().equals(SQLiteErrorCode.SQLITE_BUSY)) {
                return false; // it was not saved, and did not say so
            }
            throw e;
        }
    }
}
