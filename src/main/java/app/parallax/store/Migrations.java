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
    static final List<String> STEPS = List.of("001_ground.sql", "002_search.sql", "003_furniture.sql", "004_tags.sql",
            "005_versions_placing.sql", "006_claims.sql", "007_time_links.sql", "008_events.sql",
            "009_library.sql", "010_memos.sql", "011_history.sql", "012_edit_message.sql");

    /** The step that makes the full-text index, whose words the program writes. */
    private static final int SEARCH = 2;

    /** The step that makes the table of links in notes, which the program fills. */
    private static final int LINKS = 10;

    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\R");

    private Migrations() {}

    /** Brings a file to the newest format, inside the caller's transaction. */
    static void run(Sql sql) throws SQLException {
        run(sql, STEPS.size());
    }

    /** Brings a file to a format. */
    static void run(Sql sql, int newest) throws SQLException {
        int before = sql.number("PRAGMA user_version");
        for (int version = before; version < newest; version++) {
            for (var statement : STATEMENT_END.splitAsStream(script(STEPS.get(version))).toList()) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
            sql.execute("PRAGMA user_version = " + (version + 1));
        }
        if (before > 0 && before < SEARCH) {
            new SearchIndex(sql, new Tables()).writeAll(); // after all steps: it reads rows as the program knows them
        }
        if (before > 0 && before < LINKS) {
            new NoteLinkIndex(sql).writeAll(new Tables());
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
