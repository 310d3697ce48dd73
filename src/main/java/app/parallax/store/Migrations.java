package app.parallax.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** The numbered migrations from an empty file to the newest format. */
final class Migrations {
    /** The scripts in order; the {@code user_version} after each is its position, from 1. */
    static final List<String> STEPS = List.of("001_ground.sql", "002_search.sql", "003_furniture.sql", "004_tags.sql",
            "005_versions_placing.sql", "006_claims.sql", "007_time_links.sql", "008_events.sql",
            "009_library.sql", "010_memos.sql", "011_history.sql", "012_edit_message.sql",
            "013_drafts.sql", "014_speaker_type.sql",
            "015_proposed.sql", "016_team.sql", "017_draft_translated.sql", "018_translation.sql",
            "019_sent_again.sql", "020_fewer_indices.sql", "021_index_of_versions.sql");

    /** The migration that creates the full-text index, whose content the program writes. */
    private static final int SEARCH = 2;

    /** The migration that creates the table of note links, which the program fills. */
    private static final int LINKS = 10;

    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\R");

    private Migrations() {}

    /** Migrates a file to the newest format, inside the caller's transaction. */
    static void run(Sql sql) throws SQLException {
        run(sql, STEPS.size());
    }

    /** Migrates a file to a given format. */
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
            new SearchIndex(sql, new Tables()).writeAll(); // after all migrations: it reads rows in the newest format
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
