package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the full-text index after edits. */
class SearchIndexTest {
    /** What in the keys of FTS5 tells one part of an index from another; above are the lists of what is gone. */
    private static final String PARTS = """
            SELECT count(DISTINCT id >> 37) FROM annotation_words_data WHERE id > 10 AND id >> 37 < 65536""";

    @TempDir
    Path folder;

    private final Parts.Imported article = Parts.article("001", "“Words” of an article,\u00a0no more.");
    private final Analyst analyst = Parts.analyst("Ada");

    /** FTS5 also writes what it has gathered at a savepoint, which an INSERT … SELECT is, and where keys go back. */
    @Test
    void theWordsOfAnEditAreWrittenOnce() throws SQLException {
        var file = folder.resolve("p.parallax");
        Store.create(file);
        try (var store = Store.open(file, OpenMode.WRITE)) {
            store.perform(article.edit(), analyst, Parts.AT, false);
            store.perform(new Edit("Mark", IntStream.range(0, 300)
                    .mapToObj(i -> Change.insert(Parts.annotation(article.passage("Words”"), analyst))).toList()),
                    analyst, Parts.AT, false);
            assertEquals(1, number(file, PARTS));
            store.undo(null);
            store.redo();
            assertEquals(2, number(file, PARTS), "those that are gone, and those that are there again");
            assertEquals(300,
                    number(file, "SELECT count(*) FROM annotation_words WHERE annotation_words MATCH 'words'"));
        }
    }

    private static int number(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            return results.getInt(1);
        }
    }
}
