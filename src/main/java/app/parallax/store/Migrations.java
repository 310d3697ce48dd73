package app.parallax.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** The numbered steps from an empty file to the newest format. */
final class Migrations {
    /** In order; a step's number is its place, from 1, and is the {@code user_version} after it. */
    static final List<String> STEPS = List.of("001_ground.sql", "002_furniture.sql", "003_tags.sql");

    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\R");

    private Migrations() {}

    /** Brings a file to the newest format, inside the caller's transaction. */
    static void run(Sql sql) throws SQLException {
        for (int version = sql.number("PRAGMA user_version"); version < STEPS.size(); version++) {
            for (var statement : STATEMENT_END.splitAsStream(script(STEPS.get(version))).toList()) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
            sql.execute("PRAGMA user_version = " + (version + 1));
        }
    }

    private static String script(String name) {
        try (InputStream stream = Migrations.class.getResourceAsStream("/sql/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource sql/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
